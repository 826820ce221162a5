using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace TeamsBot.Conversation;

/// <summary>
/// Shows that the bot is typing, but only when an answer is long in coming: most are there before the dots would be. A card's button shows
/// by itself that it waits.
/// </summary>
internal static class SlowAnswer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static Task TypeWhileAsync(ITurnContext turnContext, Task answer, CancellationToken cancellationToken) =>
        answer.IsCompleted || turnContext.Activity is { DeliveryMode: DeliveryModes.ExpectReplies } or { Type: ActivityTypes.Invoke }
            ? answer
            : WaitAsync(turnContext, answer, cancellationToken);

    private static async Task WaitAsync(ITurnContext turnContext, Task answer, CancellationToken cancellationToken)
    {
        try
        {
            await answer.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException) when (!answer.IsCompleted)
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
            await answer;
        }
    }
}
