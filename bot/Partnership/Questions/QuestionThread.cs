namespace Partnership.Questions;

/// <summary>
/// What a conversation with one person is about, so that the next question may leave it out. Plain strings and an instant,
/// so that it is stored as JSON and survives a restart; an id that the fact book no longer has is passed over.
/// </summary>
/// <param name="Asked">What kind of thing the last question asked for; null before the first.</param>
/// <param name="Linked">What it was about: ids of the fact book with their kind in front, such as "body:cherwell-csp".</param>
/// <param name="Period">The period that the last answer spoke of.</param>
/// <param name="Listed">What the last answer listed, in its order, as in <paramref name="Linked"/>, for "the third one".</param>
/// <param name="Question">The last question, so that a choice can complete it.</param>
/// <param name="At">When the last turn was.</param>
public sealed record QuestionThread(
    string? Asked,
    IReadOnlyList<string> Linked,
    string? Period,
    IReadOnlyList<string> Listed,
    string? Question,
    DateTimeOffset At)
{
    /// <summary>Whether the period was asked for, not just the newest at hand; only then does the next question inherit it.</summary>
    public bool PeriodWasAsked { get; init; }

    /// <summary>What the answer before was about, where this one asked the same of something else: "and Cherwell?", "both together?".</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>The period before <see cref="Period"/>: what it was compared with, or what the answer before spoke of: "how much is that down?".</summary>
    public string? PeriodBefore { get; init; }

    /// <summary>Whether the last answer compared the two periods: "in per cent?".</summary>
    public bool Compared { get; init; }

    /// <summary>Where the last answer stands, for "which plan is that from?".</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];
}
