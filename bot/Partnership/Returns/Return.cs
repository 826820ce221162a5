using System.Diagnostics.CodeAnalysis;
using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>A return at one moment: never changed, each step makes the next.</summary>
/// <param name="Allocation">The area's grant in the period.</param>
/// <param name="Reason">Why it is, or last was, a draft.</param>
/// <param name="Submission">The number of this submission, or of the next one for a draft; from 1.</param>
/// <param name="Revision">Grows by one at every change; from 1.</param>
/// <param name="Comments">What was asked for when it last came back; kept until the return is amended, so that the next reader sees it too.</param>
/// <param name="Remark">Why the whole is less than the allocation; null where it was not asked or not said.</param>
/// <param name="Contact">The nominated contact's signature; null in a draft.</param>
/// <param name="Commander">The LPA commander's signature; null until countersigned.</param>
/// <param name="Acceptance">The secretariat's acceptance; null until accepted.</param>
/// <param name="Changed">The instant of the last change (UTC).</param>
[SuppressMessage("Naming", "CA1716", Justification = "The word that everyone in the partnership uses; only Visual Basic would mind.")]
public sealed record Return(
    ReturnKey Key,
    Money Allocation,
    ReturnState State,
    DraftReason Reason,
    int Submission,
    int Revision,
    IReadOnlyList<ReturnLine> Lines,
    IReadOnlyList<LineComment> Comments,
    string? Remark,
    Signature? Contact,
    Signature? Commander,
    Signature? Acceptance,
    DateTimeOffset Changed,
    Person ChangedBy)
{
    /// <summary>The number of the submission that was last accepted; null where none was. An amendment under way keeps it.</summary>
    public int? LastAccepted { get; init; }

    /// <summary>The highest line number ever given, so that a removed line's number is not another's in a later version.</summary>
    public int LastLine { get; init; }

    /// <summary>Whether a person signed it, as contact or as commander.</summary>
    public bool IsSignedBy(PersonId person) => Contact?.By.Id == person || Commander?.By.Id == person;

    /// <summary>Whether whoever accepted it had signed it as well, which a reader has to be told.</summary>
    public bool IsAcceptedBySigner => Acceptance is { } accepted && IsSignedBy(accepted.By.Id);

    public ReturnLine? Line(LineId id) => Lines.FirstOrDefault(line => line.Id == id);
}
