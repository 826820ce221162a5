using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Records, before the call, that it is about to be made: should the bot end now, the post is not sent a second time.</summary>
internal sealed class PostBegun(OutboxRow post, DateTimeOffset now) : DatabaseWrite
{
    public override bool Durable => true;

    /// <summary>False where the post was changed or withdrawn since it was read.</summary>
    public bool MayBegin { get; private set; }

    public override void Apply(DatabaseSession session) => MayBegin = session.Outbox.Begin(post, now);
}
