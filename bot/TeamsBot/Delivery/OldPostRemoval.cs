using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Posts that have been kept long enough go.</summary>
internal sealed class OldPostRemoval(DateTimeOffset before, DateTimeOffset repliesBefore) : DatabaseWrite
{
    public override void Apply(DatabaseSession session) => session.Outbox.RemoveBefore(before, repliesBefore);
}
