using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;

namespace Partnership.Questions.Answering;

/// <summary>An answer while it is composed.</summary>
/// <param name="asked">What kind of thing was asked for, remembered by the conversation.</param>
internal sealed class Draft(Intent asked)
{
    public Intent Asked { get; init; } = asked;

    public AnswerKind Kind { get; set; } = AnswerKind.Answered;

    public string Text { get; set; } = string.Empty;

    public List<AnswerBlock> Blocks { get; } = [];

    /// <summary>Where the facts stand and what each was used for.</summary>
    public List<(Source Source, string Detail)> Sources { get; } = [];

    /// <summary>Sources of facts that a search found, which come with theirs.</summary>
    public List<Citation> Citations { get; } = [];

    public List<string> Next { get; } = [];

    /// <summary>What the answer is about, for the next question to leave out.</summary>
    public List<Reference> About { get; } = [];

    /// <summary>What it lists, for "the third one".</summary>
    public List<Reference> Listed { get; } = [];

    /// <summary>The statement that the answer rests on, where it is one.</summary>
    public StatementHit? Rests { get; set; }

    public PeriodId? Period { get; set; }

    /// <summary>The period that <see cref="Period"/> is compared with.</summary>
    public PeriodId? ComparedWith { get; set; }

    /// <summary>The words of the question that the answer accounts for.</summary>
    public ulong Explained { get; set; }

    public void Cite(Source source, string detail) => Sources.Add((source, detail));

    public Draft Ask(string next)
    {
        if (!Next.Contains(next))
        {
            Next.Add(next);
        }

        return this;
    }
}
