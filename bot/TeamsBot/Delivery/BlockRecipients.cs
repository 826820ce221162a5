using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Recipients that are not there any more, or that the bot was taken away from: what is for them waits.</summary>
internal sealed class BlockRecipients(RecipientHealth health, IReadOnlyList<OutboxRecipient> recipients, DateTimeOffset now) : DatabaseWrite
{
    /// <summary>Those that were open until now.</summary>
    public IReadOnlyList<OutboxRecipient> Closed { get; private set; } = [];

    public override void Apply(DatabaseSession session) => Closed = [.. recipients.Where(recipient => session.Outbox.Block(recipient, OutboxProblem.Gone, now))];

    protected override void Committed()
    {
        foreach (var recipient in Closed)
        {
            health.Mark(recipient, OutboxProblem.Gone);
        }
    }
}
