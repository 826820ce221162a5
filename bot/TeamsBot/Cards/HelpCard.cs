namespace TeamsBot.Cards;

/// <summary>The data of cards/answers/help.json.</summary>
internal sealed record HelpCard(string Text, IReadOnlyList<HelpTopic> Topics, string Hint, IReadOnlyList<CardQuestion> Examples);
