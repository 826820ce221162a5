using Partnership.Facts;
using Partnership.Returns.Updates;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Updates.Cards;

/// <summary>The card of a progress update, as it is to be shown.</summary>
/// <param name="Subjects">What the body may report on; one that was typed and is not among them stands first.</param>
/// <param name="SubjectId">The subject that is chosen; null for none.</param>
/// <param name="Editing">The update that is edited; null for a new one.</param>
internal sealed record UpdateForm(
    BodyId Body,
    string BodyName,
    IReadOnlyList<UpdateSubject> Subjects,
    string? SubjectId,
    UpdateInput Typed,
    ProgressUpdate? Editing,
    IReadOnlyList<UpdateFault> Faults,
    Guid Nonce)
{
    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];
}
