namespace TeamsBot.Areas.Questions;

/// <summary>A question that the bot did not answer, or not well. It says nothing of who asked it, or where.</summary>
internal sealed class QuestionGap
{
    /// <summary>What of the question may be kept: <see cref="Partnership.Questions.QuestionOutline"/>.</summary>
    public required string Question { get; init; }

    public required QuestionGapKind Kind { get; init; }

    public required int Count { get; init; }

    /// <summary>London's day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>London's day.</summary>
    public required DateOnly LastDay { get; init; }
}
