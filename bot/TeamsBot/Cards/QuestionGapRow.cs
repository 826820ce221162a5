namespace TeamsBot.Cards;

/// <param name="Question">Escaped for Adaptive Cards' Markdown.</param>
/// <param name="Last">The day on which it was last asked.</param>
/// <param name="Reason">Why it is in the list.</param>
internal sealed record QuestionGapRow(string Question, string Count, string Last, string Reason);
