using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Meetings.Tables;

internal sealed class MeetingRowConfiguration : IEntityTypeConfiguration<MeetingRow>
{
    public void Configure(EntityTypeBuilder<MeetingRow> builder)
    {
        builder.ToTable("Meetings");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Ends);
        builder.HasIndex(row => row.Origin).IsUnique();
    }
}
