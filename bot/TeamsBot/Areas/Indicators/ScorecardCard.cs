using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>The data of cards/indicators/scorecard.json.</summary>
/// <param name="Charts">One or none.</param>
internal sealed record ScorecardCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<ScoreItem> Items,
    IReadOnlyList<ScoreChart> Charts,
    string More,
    IReadOnlyList<ButtonRow> Rows);
