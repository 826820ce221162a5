using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Updates.Tables;

internal sealed class ProgressUpdateRowConfiguration : IEntityTypeConfiguration<ProgressUpdateRow>
{
    public void Configure(EntityTypeBuilder<ProgressUpdateRow> builder)
    {
        builder.ToTable("ProgressUpdates");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Body, row.Subject });
        builder.HasIndex(row => row.State);
    }
}
