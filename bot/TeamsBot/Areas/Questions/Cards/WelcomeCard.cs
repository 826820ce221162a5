using TeamsBot.Areas.Waiting;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>The data of cards/answers/welcome.json.</summary>
/// <param name="Waiting">What presses most of what waits for the person.</param>
internal sealed record WelcomeCard(string Speak, string Title, IReadOnlyList<WaitingItem> Waiting, string Hint, IReadOnlyList<CardQuestion> Examples);
