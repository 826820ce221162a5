using TeamsBot.Cards;

namespace TeamsBot.Areas.Returns.Signing;

/// <summary>One of the two who sign.</summary>
internal sealed record PreviewParty(string Title, IReadOnlyList<CardFact> Facts);
