using TeamsBot.Cards;

namespace TeamsBot.Areas.Indicators;

/// <summary>One area's line.</summary>
/// <param name="Legend">Says in words what the colour says.</param>
/// <param name="Color">A chart colour of Teams; null for the next of its own.</param>
internal sealed record ScoreLine(string Legend, string? Color, IReadOnlyList<CardPoint> Values);
