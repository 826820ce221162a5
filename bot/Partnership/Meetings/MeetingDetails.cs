namespace Partnership.Meetings;

/// <summary>What people are told of a meeting: a change of any of it is news to them.</summary>
/// <param name="Title">What it is called, such as "Oversight Committee" or "Special meeting on road safety".</param>
/// <param name="Place">A room or building; null where it is not settled or all join online.</param>
/// <param name="JoinLink">Where to join online; https.</param>
public sealed record MeetingDetails(string Title, MeetingTime Time, string? Place = null, Uri? JoinLink = null);
