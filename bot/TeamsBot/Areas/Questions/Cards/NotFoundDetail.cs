namespace TeamsBot.Areas.Questions.Cards;

internal sealed record NotFoundDetail(string Heading, IReadOnlyList<string> Lines);
