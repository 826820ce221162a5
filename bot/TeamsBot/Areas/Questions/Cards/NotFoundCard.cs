namespace TeamsBot.Areas.Questions.Cards;

/// <summary>The data of cards/answers/not-found.json.</summary>
internal sealed record NotFoundCard(string Speak, IReadOnlyList<NotFoundDetail> Details, string Prompt, IReadOnlyList<CardQuestion> Next);
