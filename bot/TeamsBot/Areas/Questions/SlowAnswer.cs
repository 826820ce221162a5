using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace TeamsBot.Areas.Questions;

/// <summary>
/// Shows that the bot is typing, but only when an answer is long in coming: most are there before the dots would be. A card's button shows
/// by itself that it waits.
/// </summary>
internal sealed class SlowAnswer(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public Task TypeWhileAsync(ITurnContext turnContext, Task answer, CancellationToken cancellationToken) =>
        answer.IsCompleted || turnContext.Activity is { DeliveryMode: DeliveryModes.ExpectReplies } or { Type: ActivityTypes.Invoke }
            ? answer
            : WaitAsync(turnContext, answer, cancellationToken);

    private async Task WaitAsync(ITurnContext turnContext, Task answer, CancellationToken cancellationToken)
    {
        try
        {
            await answer.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException) when (!answer.IsCompleted)
        {
            // The dots are a courtesy: when Teams refuses them, the answer still counts.
            Task typing = turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await answer;
        }
    }
}
