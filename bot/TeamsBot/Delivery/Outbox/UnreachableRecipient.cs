using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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

internal sealed class UnreachableRecipientConfiguration : IEntityTypeConfiguration<UnreachableRecipient>
{
    public void Configure(EntityTypeBuilder<UnreachableRecipient> builder)
    {
        builder.ToTable("UnreachableRecipients");
        builder.HasKey(recipient => recipient.Recipient);
    }
}
