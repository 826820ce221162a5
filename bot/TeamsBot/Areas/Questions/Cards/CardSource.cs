namespace TeamsBot.Areas.Questions.Cards;

/// <param name="Number">As in the message's citation marks.</param>
internal sealed record CardSource(int Number, string Title, string Detail);
