namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>A meeting as it stands now; the columns beside the document are there to be searched by.</summary>
internal sealed class MeetingRow
{
    public required string Id { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset Starts { get; init; }

    public required DateTimeOffset Ends { get; init; }

    public required int Version { get; init; }

    public string? Origin { get; init; }

    public required string Json { get; init; }
}
