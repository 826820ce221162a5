namespace TeamsBot.Cards;

internal sealed record NotFoundDetail(string Heading, IReadOnlyList<string> Lines);
