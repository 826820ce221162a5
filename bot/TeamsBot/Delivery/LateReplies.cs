using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using TeamsBot.Chat;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;
using TeamsBot.Storage.References;
using TeamsBot.Teams;

namespace TeamsBot.Delivery;

/// <summary>
/// Sees to it that a reply which Teams certainly did not take is not lost: where Teams asks to wait, it is sent again as long as the turn has time, and
/// after that it goes out as a post, once. What may have arrived is not sent twice.
/// </summary>
internal sealed partial class LateReplies(OutboxStore outbox, TimeProvider time, ILogger<LateReplies> logger)
{
    /// <summary>What the keys of these posts begin with.</summary>
    public const string KeyPrefix = "reply/";

    private const string Kind = "answer";

    /// <summary>Where Teams does not say how long to wait.</summary>
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(2);

    /// <summary>What the turn needs after the wait, to send.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(2);

    /// <summary>Nobody wants an answer to what they asked the day before.</summary>
    private static readonly TimeSpan NewsFor = TimeSpan.FromDays(1);

    /// <param name="send">Sends one activity.</param>
    /// <returns>What Teams answered; without an id for a reply that goes out later.</returns>
    public async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        var kept = turnContext.TurnState.Get<KeptReply>();
        var until = kept?.Until ?? default;
        while (kept is null || activity.Type is not ActivityTypes.Message)
        {
            try
            {
                return await send();
            }
            catch (Exception exception) when (activity.Type is ActivityTypes.Message or ActivityTypes.Typing
                && PostOutcome.From(exception, wentOut: true, time.GetUtcNow()) is { Verdict: PostVerdict.NotTaken } outcome)
            {
                if (activity.Type is ActivityTypes.Typing)
                {
                    return new ResourceResponse();
                }

                var wait = outcome.RetryAfter ?? UsualWait;
                until = time.GetUtcNow() + wait;
                if (outcome.Problem is not OutboxProblem.Throttled || !await WaitAsync(turnContext, wait, cancellationToken))
                {
                    Log.Late(logger, outcome.Problem);
                    break;
                }
            }
        }

        await KeepAsync(turnContext, activity, kept, until);
        return new ResourceResponse();
    }

    /// <returns>Whether the turn goes on after it.</returns>
    private async Task<bool> WaitAsync(ITurnContext turnContext, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<TurnClock>() is not { } clock || clock.Left < wait + Reserve)
        {
            return false;
        }

        await Task.Delay(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }

    /// <summary>Not under the turn's token, which may be up: what is kept is small.</summary>
    private async Task KeepAsync(ITurnContext turnContext, Activity activity, KeptReply? before, DateTimeOffset until)
    {
        var kept = new KeptReply((before?.Count ?? 0) + 1, until);
        turnContext.TurnState.Set(kept);
        var asked = turnContext.Activity;
        var isPersonal = ConversationReferenceStore.IsPersonal(asked.Conversation);
        var person = isPersonal ? Actors.Of(asked) : null;
        var conversation = asked.Conversation.Id;
        await outbox.AddAsync(
            new OutboxPost(
                string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{conversation}/{(string.IsNullOrEmpty(asked.Id) ? Guid.NewGuid().ToString("N") : asked.Id)}/{kept.Count}"),
                person is null ? OutboxRecipient.Conversation(ConversationReferenceStore.WithoutThread(conversation)) : OutboxRecipient.Person(person.Id),
                person is null ? "a channel or chat" : RoleNames.Of(person),
                Kind,
                OutboxPayload.OfReply(activity),
                until,
                until + NewsFor),
            CancellationToken.None);
    }

    /// <summary>That a reply of the turn was kept: those after it follow it.</summary>
    private sealed record KeptReply(int Count, DateTimeOffset Until);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A reply could not be sent and goes out later as a post: {Problem}.")]
        public static partial void Late(ILogger logger, OutboxProblem problem);
    }
}
