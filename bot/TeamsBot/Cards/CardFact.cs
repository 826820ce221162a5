namespace TeamsBot.Cards;

internal sealed record CardFact(string Title, string Value);
