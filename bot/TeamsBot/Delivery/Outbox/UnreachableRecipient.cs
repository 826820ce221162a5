namespace TeamsBot.Delivery.Outbox;

/// <summary>Someone whom the bot cannot write to. The mark goes when the bot hears from them.</summary>
internal sealed class UnreachableRecipient
{
    /// <summary>See <see cref="Delivery.Outbox.OutboxRecipient.Key"/>.</summary>
    public required string Recipient { get; init; }

    /// <summary>The <see cref="Delivery.Outbox.OutboxProblem"/>.</summary>
    public required string Problem { get; init; }

    public required DateTimeOffset Since { get; init; }
}
