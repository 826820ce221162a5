using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace TeamsBot.Teams;

/// <summary>
/// Answers an activity once. Teams sends it again when no answer came within 15 seconds, and sometimes without cause; the second delivery gets 200
/// and nothing else, an invoke's second delivery the first one's response.
/// </summary>
internal sealed class DuplicateActivityMiddleware(RecentActivities recent, BotMetrics metrics) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (string.IsNullOrEmpty(activity.Id))
        {
            return next(cancellationToken);
        }

        var isInvoke = activity.Type is ActivityTypes.Invoke;
        var key = RecentActivities.KeyOf(activity.Conversation.Id, activity.Id);
        if (recent.IsFirst(key, isInvoke, out var first))
        {
            return isInvoke ? RunInvokeAsync(turnContext, key, next, cancellationToken) : next(cancellationToken);
        }

        metrics.Duplicated();
        return first is null ? Task.CompletedTask : RepeatAsync(turnContext, first, cancellationToken);
    }

    private async Task RunInvokeAsync(ITurnContext turnContext, UInt128 key, NextDelegate next, CancellationToken cancellationToken)
    {
        InvokeResponse? response = null;
        try
        {
            await next(cancellationToken);
            response = turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse;
        }
        finally
        {
            recent.Complete(key, response);
        }
    }

    private static async Task RepeatAsync(ITurnContext turnContext, Task<InvokeResponse?> first, CancellationToken cancellationToken)
    {
        var response = await first.WaitAsync(cancellationToken) ?? new InvokeResponse { Status = StatusCodes.Status500InternalServerError };
        await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken);
    }
}
