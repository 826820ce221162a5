using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Returns.Tables;

internal sealed class FundingPeriodRowConfiguration : IEntityTypeConfiguration<FundingPeriodRow>
{
    public void Configure(EntityTypeBuilder<FundingPeriodRow> builder)
    {
        builder.ToTable("FundingPeriods");
        builder.HasKey(row => row.Period);
    }
}
