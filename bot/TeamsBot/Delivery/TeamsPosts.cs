using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Teams;

namespace TeamsBot.Delivery;

/// <summary>Makes the call to Teams for one post, once, and tells what came of it. It never throws.</summary>
internal sealed class TeamsPosts(CloudAdapter adapter, PostThrottle throttle, IOptions<BotOptions> options, TimeProvider time)
{
    /// <param name="threadOf">The message in whose thread the post belongs; null for a post of its own.</param>
    /// <param name="cancellationToken">Ends the call, whose outcome then is unknown.</param>
    public async Task<PostOutcome> SendAsync(OutboxRow post, ConversationReference reference, string? threadOf, CancellationToken cancellationToken)
    {
        var trace = SendProgress.Begin(throttle.PassGateAsync);
        var outcome = new PostOutcome(PostVerdict.NotTaken, OutboxProblem.NotReached);
        try
        {
            await adapter.ContinueConversationAsync(
                options.Value.MicrosoftAppId,
                reference,
                async (turnContext, turnCancellation) =>
                {
                    // Whatever goes wrong stays here: left to the turn, it would be answered with an apology to the channel.
                    try
                    {
                        var conversations = turnContext.TurnState.Get<IConnectorClient>().Conversations;
                        outcome = PostOutcome.Taken(await SendAsync(conversations, post, reference, threadOf, turnCancellation));
                    }
#pragma warning disable CA1031 // The boundary of a call: everything that can go wrong with it is an outcome.
                    catch (Exception exception)
#pragma warning restore CA1031
                    {
                        outcome = PostOutcome.From(exception, trace.WentOut, time.GetUtcNow());
                    }
                },
                cancellationToken);
        }
        catch (Exception exception) when (outcome.Verdict is PostVerdict.NotTaken)
        {
            // The same for what goes wrong before the turn begins, such as that no token is issued.
            outcome = PostOutcome.From(exception, trace.WentOut, time.GetUtcNow());
        }

        return outcome;
    }

    private static async Task<string?> SendAsync(IConversations conversations, OutboxRow post, ConversationReference reference, string? threadOf, CancellationToken cancellationToken)
    {
        var payload = OutboxPayload.FromJson(post.Payload);
        var activity = payload.ToActivity();
        if (payload.Reply is null)
        {
            activity.ApplyConversationReference(reference);
        }

        // A reply names its conversation itself: that is the thread in which it was asked.
        activity.ReplyToId = null;
        var conversation = activity.Conversation.Id;
        if (post.ActivityId is { } sent)
        {
            activity.Id = sent;
            await conversations.UpdateActivityAsync(conversation, sent, activity, cancellationToken);
            return sent;
        }

        // A thread of a channel is a conversation of its own; in a chat there are none.
        if (threadOf is not null && reference.Conversation.IsGroup is true && reference.Conversation.ConversationType is "channel")
        {
            conversation = $"{conversation};messageid={threadOf}";
            activity.Conversation.Id = conversation;
        }

        var response = await conversations.SendToConversationAsync(conversation, activity, cancellationToken);
        return response?.Id;
    }
}
