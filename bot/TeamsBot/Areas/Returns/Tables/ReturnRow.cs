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
