namespace TeamsBot.Cards.Returns;

/// <param name="Due">When it is, while that matters; else empty.</param>
internal sealed record BoardCell(string Label, string State, string Color, string Due);
