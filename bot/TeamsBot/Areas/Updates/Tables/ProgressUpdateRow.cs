using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Updates.Tables;

/// <summary>A progress update as it stands now; the columns beside the document are there to be searched by.</summary>
internal sealed class ProgressUpdateRow
{
    public required string Id { get; init; }

    public required string Body { get; init; }

    public required string Subject { get; init; }

    public required string State { get; init; }

    public required int Revision { get; init; }

    public required string Json { get; init; }
}

internal sealed class ProgressUpdateRowConfiguration : IEntityTypeConfiguration<ProgressUpdateRow>
{
    public void Configure(EntityTypeBuilder<ProgressUpdateRow> builder)
    {
        builder.ToTable("ProgressUpdates");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Body, row.Subject });
        builder.HasIndex(row => row.State);
    }
}
