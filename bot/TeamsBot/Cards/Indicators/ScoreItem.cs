namespace TeamsBot.Cards.Indicators;

/// <param name="Value">Empty where there is not one figure but several.</param>
/// <param name="Trend">In words, with <paramref name="Color"/> beside them.</param>
internal sealed record ScoreItem(string Title, string Value, string Trend, string Color, string Details, string Note);
