namespace Partnership.Questions;

/// <summary>A reply to one question, ready to be shown in any form.</summary>
/// <param name="Text">The direct answer in one to three plain sentences; it stands alone as a phone's notification. No mark-up.</param>
/// <param name="Blocks">Detail in reading order; may be empty.</param>
/// <param name="Citations">Where the facts stand, at most <see cref="MaximumCitations"/>, numbered from 1.</param>
/// <param name="NextQuestions">Two or three questions that this fact book answers.</param>
/// <param name="Thread">What the next question may leave out; hand it to the next turn of the same person.</param>
public sealed record Answer(
    AnswerKind Kind,
    string Text,
    IReadOnlyList<AnswerBlock> Blocks,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<string> NextQuestions,
    QuestionThread Thread)
{
    /// <summary>Teams shows no more than ten citations on one message.</summary>
    public const int MaximumCitations = 10;

    /// <summary>The one statement that the answer rests on, word for word; null where it is composed of several facts.</summary>
    internal string? RestsOn { get; init; }
}
