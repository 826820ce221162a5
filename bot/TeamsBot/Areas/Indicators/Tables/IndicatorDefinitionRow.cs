using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Indicators.Tables;

/// <summary>An indicator that the secretariat has defined, or changed from what the facts say.</summary>
internal sealed class IndicatorDefinitionRow
{
    public required string Id { get; init; }

    public required int Revision { get; init; }

    public required string Json { get; init; }
}

internal sealed class IndicatorDefinitionRowConfiguration : IEntityTypeConfiguration<IndicatorDefinitionRow>
{
    public void Configure(EntityTypeBuilder<IndicatorDefinitionRow> builder)
    {
        builder.ToTable("IndicatorDefinitions");
        builder.HasKey(row => row.Id);
    }
}
