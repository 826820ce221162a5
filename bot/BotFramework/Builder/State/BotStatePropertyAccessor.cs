#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

internal sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
{
    public string Name => name;

    /// <exception cref="MissingMemberException">A value type that was never set, and no factory.</exception>
    public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
    {
        var loaded = await state.LoadedAsync(turnContext, cancellationToken);
        var found = loaded.TryGet<T>(name, out var value);
        if (found && value is not null)
        {
            return value;
        }

        if (defaultValueFactory is null)
        {
            return found || !typeof(T).IsValueType
                ? value
                : throw new MissingMemberException($"The property '{name}' is not set and there is no default for it.");
        }

        var made = defaultValueFactory();
        loaded.Set(name, made);
        return made;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
    {
        var loaded = await state.LoadedAsync(turnContext, cancellationToken);
        loaded.Set(name, value);
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var loaded = await state.LoadedAsync(turnContext, cancellationToken);
        loaded.Remove(name);
    }
}
