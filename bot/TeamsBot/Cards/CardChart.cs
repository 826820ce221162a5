namespace TeamsBot.Cards;

/// <summary>A native chart of Teams and, for clients without them, the table that says the same.</summary>
/// <param name="Chart">The element's type.</param>
/// <param name="Data">The element's data: series with values, or the bars themselves.</param>
internal sealed record CardChart(
    string Heading,
    string Chart,
    string Title,
    string Unit,
    IReadOnlyList<CardChartData> Data,
    IReadOnlyList<CardColumn> Columns,
    IReadOnlyList<CardRow> Rows) : CardBlock("chart", Heading);
