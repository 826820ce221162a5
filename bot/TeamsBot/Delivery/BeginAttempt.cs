using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>
/// Records, before the call, that it is about to be made: should the bot end now, the post is not sent a second time. Its author has the last word on
/// what it says, and on whether it is sent at all.
/// </summary>
/// <param name="post">As it was read; unless it is still that, nothing is done.</param>
/// <param name="author">Null where it says what it said when it was added.</param>
internal sealed class BeginAttempt(OutboxRow post, IPostAuthor? author, DeliveryNotices notices, DateTimeOffset now) : DatabaseWrite
{
    public override bool Durable => true;

    /// <summary>The post to be sent, with its words; null where no call is to be made.</summary>
    public OutboxRow? Begun { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        Begun = null;
        if (session.OutboxQueries.Find(post.Key) is not { State: OutboxState.Due or OutboxState.Waiting } stored || stored.Revision != post.Revision)
        {
            return;
        }

        switch (author?.Write(session, stored, now))
        {
            case null:
                Begin(session, stored);
                break;
            case SendDecision.GoAhead { Payload: var payload }:
                Begin(session, session.Outbox.Say(stored, payload));
                break;
            case SendDecision.Later { Until: var until }:
                session.Outbox.Put(stored with { State = OutboxState.Due, Problem = OutboxProblem.None, Next = until }, now);
                session.HasNewPosts = true;
                break;
            case SendDecision.Miss:
                session.Outbox.Put(stored with { State = OutboxState.Missed, Problem = OutboxProblem.Late, Next = now }, now);
                notices.Tell(session, stored.Kind, now);
                break;
            case SendDecision.NotNeeded:
                session.Outbox.Put(stored with { State = OutboxState.Cancelled, Problem = OutboxProblem.None, Next = now }, now);
                break;
            case var words:
                throw new InvalidOperationException($"An author said {words}.");
        }
    }

    private void Begin(DatabaseSession session, OutboxRow words) => Begun = session.Outbox.Begin(words, now) ? words : null;
}
