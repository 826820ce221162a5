namespace TeamsBot.Areas.Questions.Cards;

/// <summary>A line of the short help.</summary>
/// <param name="Topic">What it is for.</param>
/// <param name="Title">The words to press, escaped for Adaptive Markdown.</param>
/// <param name="Question">What pressing them says.</param>
internal sealed record HelpLine(string Topic, string Title, string Question);
