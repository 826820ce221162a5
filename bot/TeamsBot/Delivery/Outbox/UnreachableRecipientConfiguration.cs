using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Delivery.Outbox;

internal sealed class UnreachableRecipientConfiguration : IEntityTypeConfiguration<UnreachableRecipient>
{
    public void Configure(EntityTypeBuilder<UnreachableRecipient> builder)
    {
        builder.ToTable("UnreachableRecipients");
        builder.HasKey(recipient => recipient.Recipient);
    }
}
