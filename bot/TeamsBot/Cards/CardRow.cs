namespace TeamsBot.Cards;

internal sealed record CardRow(IReadOnlyList<string> Cells);
