namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>A button that opens an address.</summary>
internal sealed record CardLink(string Title, string Url);
