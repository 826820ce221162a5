namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>The summary of a meeting's paper.</summary>
internal sealed class MeetingPaperRow
{
    public required string Meeting { get; init; }

    public required string Name { get; init; }

    public string? Origin { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Json { get; init; }
}
