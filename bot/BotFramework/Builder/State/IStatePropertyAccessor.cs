#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value; where there is none, what the factory makes, which is then the state's; without a factory the default.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = default, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
