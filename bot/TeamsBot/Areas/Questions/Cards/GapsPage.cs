namespace TeamsBot.Areas.Questions.Cards;

/// <summary>One page of the questions that went without a good answer.</summary>
/// <param name="Skipped">How many stand on the pages before it.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Size">How many a page holds.</param>
internal sealed record GapsPage(IReadOnlyList<QuestionGap> Gaps, int Skipped, int Total, int Size)
{
    /// <summary>Counted from 1.</summary>
    public int Number => (Skipped / Size) + 1;

    public bool HasNext => Skipped + Gaps.Count < Total;
}
