using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>A return as it stands now; the columns beside the document are there to be searched by.</summary>
internal sealed class ReturnRow
{
    public required string Period { get; init; }

    public required string Area { get; init; }

    public required string Kind { get; init; }

    public required int Revision { get; init; }

    public required string Json { get; init; }
}

internal sealed class ReturnRowConfiguration : IEntityTypeConfiguration<ReturnRow>
{
    public void Configure(EntityTypeBuilder<ReturnRow> builder)
    {
        builder.ToTable("Returns");
        builder.HasKey(row => new { row.Period, row.Area, row.Kind });
    }
}
