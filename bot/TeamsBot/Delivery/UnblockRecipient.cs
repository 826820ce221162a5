using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Someone who could not be written to was heard from.</summary>
internal sealed class UnblockRecipient(RecipientHealth health, OutboxRecipient recipient, DateTimeOffset now) : DatabaseWrite
{
    public override void Apply(DatabaseSession session) => session.Outbox.Unblock(recipient, now);

    protected override void Committed() => health.Unmark(recipient);
}
