namespace TeamsBot.Cards;

internal sealed record CardParagraph(string Heading, string Text) : CardBlock("paragraph", Heading);
