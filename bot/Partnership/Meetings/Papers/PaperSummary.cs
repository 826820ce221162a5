using Partnership.Meetings.Messages;

namespace Partnership.Meetings.Papers;

/// <summary>What a busy member needs of a paper. Nothing in it is made up: what the paper does not say is missing.</summary>
/// <param name="Title">The paper's title, or the name of its file where it has none.</param>
/// <param name="Author">Who reports, with post and body where the paper gives them.</param>
/// <param name="Date">The paper's date.</param>
/// <param name="Purpose">What it is for, in its words.</param>
/// <param name="Decisions">What the meeting is asked to decide, word for word, a recommendation each with its number and its conditions.</param>
/// <param name="Money">Sentences with sums of money, or the one that says there is no cost.</param>
/// <param name="Deadline">The sentences with the days by which something has to be done.</param>
/// <param name="KeyFigures">Sentences with the figures that matter, at most three.</param>
/// <param name="IsExempt">Whether the paper says that it is not for the public. Then nothing but its title may be posted.</param>
public sealed record PaperSummary(
    string Title,
    string? Author,
    DateOnly? Date,
    string? Purpose,
    IReadOnlyList<string> Decisions,
    IReadOnlyList<string> Money,
    string? Deadline,
    IReadOnlyList<string> KeyFigures,
    bool IsExempt)
{
    /// <summary>The most words of <see cref="Brief"/>, its labels included.</summary>
    public const int MostWords = 120;

    /// <summary>The most words of <see cref="Full"/>: what fits on one card.</summary>
    public const int MostWordsInFull = 900;

    /// <summary>What leads to the decisions, such as "The Board is asked to:"; null where there is nothing.</summary>
    public string? Lead { get; init; }

    /// <summary>Whether the decisions are taken already, as a notice of them says.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Sums that do not add up, a sentence each. Summaries that were kept before these were looked for have none.</summary>
    public IReadOnlyList<string> Doubts { get; init => field = value ?? []; } = [];

    /// <summary>The summary for a card: the lines that the paper gives cause for, cut to <see cref="MostWords"/> words in all. What is cut ends in "…".</summary>
    public IReadOnlyList<MessageLine> Brief => PaperBrief.Write(this, MostWords);

    /// <summary>All that was taken from the paper, for somebody who asks for more.</summary>
    public IReadOnlyList<MessageLine> Full => PaperBrief.Write(this, MostWordsInFull);

    /// <summary>The same in fewer words, for a message that has many papers.</summary>
    /// <param name="words">At least 20, at most <see cref="MostWords"/>.</param>
    public IReadOnlyList<MessageLine> BriefIn(int words) => PaperBrief.Write(this, Math.Clamp(words, 20, MostWords));
}
