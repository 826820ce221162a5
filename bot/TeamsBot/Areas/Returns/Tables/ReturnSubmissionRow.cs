using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>One submission of a return, as far as it came: kept for good, also when the return went back to its writer.</summary>
internal sealed class ReturnSubmissionRow
{
    public required string Period { get; init; }

    public required string Area { get; init; }

    public required string Kind { get; init; }

    public required int Submission { get; init; }

    public required string Json { get; init; }
}

internal sealed class ReturnSubmissionRowConfiguration : IEntityTypeConfiguration<ReturnSubmissionRow>
{
    public void Configure(EntityTypeBuilder<ReturnSubmissionRow> builder)
    {
        builder.ToTable("ReturnSubmissions");
        builder.HasKey(row => new { row.Period, row.Area, row.Kind, row.Submission });
    }
}
