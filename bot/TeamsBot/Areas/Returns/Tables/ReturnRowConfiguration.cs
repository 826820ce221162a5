using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Returns.Tables;

internal sealed class ReturnRowConfiguration : IEntityTypeConfiguration<ReturnRow>
{
    public void Configure(EntityTypeBuilder<ReturnRow> builder)
    {
        builder.ToTable("Returns");
        builder.HasKey(row => new { row.Period, row.Area, row.Kind });
    }
}
