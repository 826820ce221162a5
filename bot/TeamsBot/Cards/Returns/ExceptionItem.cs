namespace TeamsBot.Cards.Returns;

internal sealed record ExceptionItem(string Title, string Text);
