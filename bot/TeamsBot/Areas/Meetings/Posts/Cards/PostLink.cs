namespace TeamsBot.Areas.Meetings.Posts.Cards;

/// <summary>A button that opens an address.</summary>
internal sealed record PostLink(string Title, string Url);
