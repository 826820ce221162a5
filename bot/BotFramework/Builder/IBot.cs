#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
