namespace TeamsBot.Cards;

internal sealed record CardFacts(string Heading, IReadOnlyList<CardFact> Facts) : CardBlock("facts", Heading);
