namespace Partnership.Questions;

/// <summary>A chart, with the table that says the same where charts cannot be shown.</summary>
/// <param name="Heading">The chart's title.</param>
/// <param name="Unit">What the values count, such as "£"; null where the heading says it.</param>
public sealed record ChartBlock(string? Heading, ChartKind Kind, string? Unit, IReadOnlyList<ChartSeries> Series, TableBlock Fallback) : AnswerBlock(Heading)
{
    /// <summary>Whether the block in front of it has the same figures in words, so that a client without charts may leave this one out, fallback and all.</summary>
    public bool RepeatsFigures { get; init; }
}
