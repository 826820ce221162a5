namespace TeamsBot.Cards.Meetings.Posts;

/// <summary>An item of an agenda with what its paper says.</summary>
internal sealed record PostEntry(string Title, IReadOnlyList<CardFact> Lines);
