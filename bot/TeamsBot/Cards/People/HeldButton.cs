namespace TeamsBot.Cards;

internal sealed record HeldButton(string Title, string Verb);
