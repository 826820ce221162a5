using TeamsBot.Cards;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>A question to press, shown as a line that wraps: a button would be cut off in a narrow window.</summary>
/// <param name="Title">What it shows, escaped for Adaptive Markdown.</param>
/// <param name="Question">What it asks.</param>
internal sealed record CardQuestion(string Title, string Question)
{
    public static CardQuestion Of(string question) => new(AdaptiveMarkdown.Escape(question), question);
}
