namespace TeamsBot.Cards;

/// <summary>A button that asks a question.</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Question">What it asks, in full.</param>
internal sealed record CardQuestion(string Title, string Question);
