using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Storage.Returns;

internal sealed class FundingPeriodRowConfiguration : IEntityTypeConfiguration<FundingPeriodRow>
{
    public void Configure(EntityTypeBuilder<FundingPeriodRow> builder)
    {
        builder.ToTable("FundingPeriods");
        builder.HasKey(row => row.Period);
    }
}
