using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Delivery.Outbox;

internal sealed class OutboxRowConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("OutboxPosts");
        builder.HasKey(post => post.Key);
        builder.HasIndex(post => new { post.State, post.Next });
        builder.Property(post => post.State).HasConversion<string>();
        builder.Property(post => post.Problem).HasConversion<string>();
        builder.Ignore(post => post.IsEdit);
    }
}
