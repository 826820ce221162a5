using Partnership.Meetings;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>A meeting as it is kept.</summary>
/// <param name="Version">From 1, one more with each change that is stored: what a change was made from.</param>
/// <param name="Origin">The calendar's id of the event that it comes from; null for one that was arranged in chat.</param>
internal sealed record KeptMeeting(Meeting Meeting, int Version, string? Origin);
