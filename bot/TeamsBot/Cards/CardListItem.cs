namespace TeamsBot.Cards;

/// <param name="Mark">What stands before the text: a bullet or a number.</param>
internal sealed record CardListItem(string Mark, string Text);
