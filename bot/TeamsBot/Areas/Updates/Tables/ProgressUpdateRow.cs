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
