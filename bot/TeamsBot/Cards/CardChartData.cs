namespace TeamsBot.Cards;

/// <summary>Either a series (legend and values) or, in a chart with one series of bars, a bar (x and y).</summary>
internal sealed record CardChartData(string? Legend, IReadOnlyList<CardPoint>? Values, string? X, decimal? Y);
