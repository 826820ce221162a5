namespace TeamsBot.Areas.People.Cards;

/// <param name="Text">Escaped for Adaptive Cards' Markdown.</param>
internal sealed record HeldItem(string Title, string Text);
