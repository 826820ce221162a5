using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Storage.Meetings;

internal sealed class MeetingPaperRowConfiguration : IEntityTypeConfiguration<MeetingPaperRow>
{
    public void Configure(EntityTypeBuilder<MeetingPaperRow> builder)
    {
        builder.ToTable("MeetingPapers");
        builder.HasKey(row => new { row.Meeting, row.Name });
    }
}
