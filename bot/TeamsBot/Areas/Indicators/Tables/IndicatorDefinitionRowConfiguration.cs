using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Indicators.Tables;

internal sealed class IndicatorDefinitionRowConfiguration : IEntityTypeConfiguration<IndicatorDefinitionRow>
{
    public void Configure(EntityTypeBuilder<IndicatorDefinitionRow> builder)
    {
        builder.ToTable("IndicatorDefinitions");
        builder.HasKey(row => row.Id);
    }
}
