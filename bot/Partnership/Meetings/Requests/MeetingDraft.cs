using Partnership.Facts;

namespace Partnership.Meetings.Requests;

/// <summary>What was said of a meeting so far; each part is null where it was not said or could not be read.</summary>
/// <param name="Day">In London.</param>
/// <param name="Start">On London's clocks, as <paramref name="End"/> is.</param>
public sealed record MeetingDraft(BodyId? Body, DateOnly? Day, TimeOnly? Start, TimeOnly? End, bool AllDay, string? Place, Uri? JoinLink, string? Title)
{
    /// <summary>The days in London of meetings in a row; empty for one meeting.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];
}
