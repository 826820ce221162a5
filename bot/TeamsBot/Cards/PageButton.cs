namespace TeamsBot.Cards;

/// <param name="Page">Counted from 1.</param>
internal sealed record PageButton(string Title, int Page);
