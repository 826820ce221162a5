using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>A funding period that the secretariat has opened.</summary>
internal sealed class FundingPeriodRow
{
    public required string Period { get; init; }

    public required int Revision { get; init; }

    public required string Json { get; init; }
}

internal sealed class FundingPeriodRowConfiguration : IEntityTypeConfiguration<FundingPeriodRow>
{
    public void Configure(EntityTypeBuilder<FundingPeriodRow> builder)
    {
        builder.ToTable("FundingPeriods");
        builder.HasKey(row => row.Period);
    }
}
