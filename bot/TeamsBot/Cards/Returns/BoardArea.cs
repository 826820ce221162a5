namespace TeamsBot.Cards.Returns;

internal sealed record BoardArea(string Name, IReadOnlyList<BoardCell> Cells);
