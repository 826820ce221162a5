using Partnership.Facts;
using Partnership.Returns;

namespace Partnership.Live;

/// <summary>
/// A question about the present work: what is kept of meetings, returns, updates and roles answers it, and never a document of years ago. What it does
/// not name is null.
/// </summary>
/// <param name="Text">As it was typed.</param>
public sealed record LiveQuestion(LiveSubject Subject, string Text)
{
    /// <summary>The area named.</summary>
    public FundedLineId? Area { get; init; }

    /// <summary>The body named, or the one that the area's money goes to.</summary>
    public BodyId? Body { get; init; }

    /// <summary>The body's name as it was typed; it may be several bodies' name.</summary>
    public string? BodyName { get; init; }

    public TopicId? Topic { get; init; }

    public ReturnKind? Kind { get; init; }

    /// <summary>The stretch of London days named.</summary>
    public DaySpan? Days { get; init; }

    /// <summary>The agenda's item named, such as "5" or "4a".</summary>
    public string? Item { get; init; }

    /// <summary>The kind of role named, as typed: "contact", "commander", "secretariat".</summary>
    public string? RoleWord { get; init; }

    /// <summary>False where the words are about something of the person's own, but not all of them were understood.</summary>
    public bool IsCertain { get; init; } = true;
}
