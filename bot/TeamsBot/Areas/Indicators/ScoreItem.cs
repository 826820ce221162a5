using TeamsBot.Cards;

namespace TeamsBot.Areas.Indicators;

/// <param name="Subject">The indicator that a press shows over time; empty where there is nothing to press.</param>
internal sealed record ScoreItem(string Title, string Subject, IReadOnlyList<BlockCell> Cells, string Note)
{
    /// <inheritdoc cref="BlockRow.Width"/>
    public string Width => BlockRow.WidthOf(Cells);
}
