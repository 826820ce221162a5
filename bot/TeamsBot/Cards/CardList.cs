namespace TeamsBot.Cards;

internal sealed record CardList(string Heading, IReadOnlyList<CardListItem> Items) : CardBlock("list", Heading);
