using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Meetings.Tables;

internal sealed class MeetingPostRowConfiguration : IEntityTypeConfiguration<MeetingPostRow>
{
    public void Configure(EntityTypeBuilder<MeetingPostRow> builder)
    {
        builder.ToTable("MeetingPosts");
        builder.HasKey(row => row.Key);
        builder.HasIndex(row => row.Meeting);
    }
}
