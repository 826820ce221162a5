namespace TeamsBot.Areas.Questions;

/// <param name="Total">How many there are on all pages.</param>
internal sealed record QuestionGapPage(IReadOnlyList<QuestionGap> Gaps, int Total);
