namespace TeamsBot.Cards;

internal sealed record CardPoint(string X, decimal Y);
