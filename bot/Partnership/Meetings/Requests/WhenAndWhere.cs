namespace Partnership.Meetings.Requests;

/// <summary>What the rest of a request says of time, place and name.</summary>
/// <param name="Unread">Words that say none of these, as they were written.</param>
internal sealed record WhenAndWhere(SpokenWhen When, string? Place, Uri? JoinLink, string? Title, string? Unread);
