using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Meetings.Tables;

internal sealed class MeetingPaperRowConfiguration : IEntityTypeConfiguration<MeetingPaperRow>
{
    public void Configure(EntityTypeBuilder<MeetingPaperRow> builder)
    {
        builder.ToTable("MeetingPapers");
        builder.HasKey(row => new { row.Meeting, row.Name });
    }
}
