using Partnership.Meetings.Papers;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>The summary of a meeting's paper.</summary>
/// <param name="Name">As the agenda's item names the paper.</param>
/// <param name="Origin">Where the paper was read, with its version; null for one that was sent in chat.</param>
internal sealed record KeptPaper(string Name, PaperSummary Summary, string? Origin, DateTimeOffset At);
