namespace TeamsBot.Cards;

/// <summary>The data of cards/answers/welcome.json.</summary>
internal sealed record WelcomeCard(string Title, string Text, string Hint, IReadOnlyList<CardQuestion> Examples);
