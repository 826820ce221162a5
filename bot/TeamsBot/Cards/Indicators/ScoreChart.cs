namespace TeamsBot.Cards.Indicators;

/// <summary>A native line chart of Teams and, for clients without it, the table that says the same.</summary>
internal sealed record ScoreChart(string Title, string XTitle, string YTitle, IReadOnlyList<ScoreLine> Data, IReadOnlyList<CardColumn> Columns, IReadOnlyList<CardRow> Rows);
