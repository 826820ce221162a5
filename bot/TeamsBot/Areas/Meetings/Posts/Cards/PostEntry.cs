using TeamsBot.Cards;

namespace TeamsBot.Areas.Meetings.Posts.Cards;

/// <summary>An item of an agenda with what its paper says.</summary>
internal sealed record PostEntry(string Title, IReadOnlyList<CardFact> Lines);
