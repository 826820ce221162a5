using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>After a start: posts whose call may have been made, and whose outcome was never recorded.</summary>
internal sealed class RecoverInterruptedPosts(DeliveryNotices notices, DateTimeOffset now) : DatabaseWrite
{
    public override bool Durable => true;

    public override void Apply(DatabaseSession session)
    {
        foreach (var key in session.OutboxQueries.Attempted())
        {
            var post = session.OutboxQueries.Find(key)!;

            // An edit made twice is made once; a post is not.
            var state = post.IsEdit ? OutboxState.Due : OutboxState.Uncertain;
            session.Outbox.EndAttempt(key, state, OutboxProblem.Interrupted, now);
            session.Outbox.Put(post with { State = state, Problem = post.IsEdit ? OutboxProblem.None : OutboxProblem.Interrupted, Next = now }, now);
            if (state is OutboxState.Uncertain)
            {
                notices.Tell(session, post.Kind, now);
            }
        }
    }
}
