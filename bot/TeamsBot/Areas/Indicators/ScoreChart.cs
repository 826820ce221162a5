using TeamsBot.Cards;

namespace TeamsBot.Areas.Indicators;

/// <summary>A native line chart of Teams and, for clients without it, the rows that say the same.</summary>
internal sealed record ScoreChart(string Title, string XTitle, string YTitle, IReadOnlyList<ScoreLine> Data, IReadOnlyList<BlockRow> Blocks);
