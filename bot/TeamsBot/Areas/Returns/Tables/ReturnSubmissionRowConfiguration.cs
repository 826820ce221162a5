using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Returns.Tables;

internal sealed class ReturnSubmissionRowConfiguration : IEntityTypeConfiguration<ReturnSubmissionRow>
{
    public void Configure(EntityTypeBuilder<ReturnSubmissionRow> builder)
    {
        builder.ToTable("ReturnSubmissions");
        builder.HasKey(row => new { row.Period, row.Area, row.Kind, row.Submission });
    }
}
