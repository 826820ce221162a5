namespace TeamsBot.Areas.People.Cards;

internal sealed record HeldButton(string Title, string Verb);
