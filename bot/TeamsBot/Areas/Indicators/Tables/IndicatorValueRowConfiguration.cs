using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Indicators.Tables;

internal sealed class IndicatorValueRowConfiguration : IEntityTypeConfiguration<IndicatorValueRow>
{
    public void Configure(EntityTypeBuilder<IndicatorValueRow> builder)
    {
        builder.ToTable("IndicatorValues");
        builder.HasKey(row => new { row.Area, row.Quarter, row.Indicator });
    }
}
