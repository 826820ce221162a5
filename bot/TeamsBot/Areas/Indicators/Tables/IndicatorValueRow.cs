using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Indicators.Tables;

/// <summary>What an area last reported for an indicator in a quarter; earlier reports of it are in the audit trail.</summary>
internal sealed class IndicatorValueRow
{
    public required string Indicator { get; init; }

    public required string Area { get; init; }

    /// <summary>Such as "2017-2" for the second quarter of 2017/18.</summary>
    public required string Quarter { get; init; }

    /// <summary>Grows by one at every report; from 1.</summary>
    public required int Revision { get; init; }

    public required string Json { get; init; }
}

internal sealed class IndicatorValueRowConfiguration : IEntityTypeConfiguration<IndicatorValueRow>
{
    public void Configure(EntityTypeBuilder<IndicatorValueRow> builder)
    {
        builder.ToTable("IndicatorValues");
        builder.HasKey(row => new { row.Area, row.Quarter, row.Indicator });
    }
}
