using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Review;

/// <summary>The secretariat's form for what is to be changed, as it is to be shown.</summary>
/// <param name="Typed">What stands in its inputs, by line and for the whole.</param>
internal sealed record ChangesForm(ReturnView View, IReadOnlyList<CommentInput> Typed, IReadOnlyList<ReturnFault> Faults)
{
    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];

    public string? TypedOn(LineId? line) => Typed.FirstOrDefault(comment => comment.Line == line)?.Text;
}
