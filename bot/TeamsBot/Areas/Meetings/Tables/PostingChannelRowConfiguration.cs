using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Meetings.Tables;

internal sealed class PostingChannelRowConfiguration : IEntityTypeConfiguration<PostingChannelRow>
{
    public void Configure(EntityTypeBuilder<PostingChannelRow> builder)
    {
        builder.ToTable("PostingChannels");
        builder.HasKey(row => new { row.Conversation, row.Body });
    }
}
