using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>The card on which the secretariat says what is counted, as it is to be shown.</summary>
/// <param name="Current">The indicator that is changed; null for a new one.</param>
/// <param name="Areas">Those that can be chosen.</param>
internal sealed record DefinitionForm(IndicatorDefinition? Current, IReadOnlyList<Allocation> Areas, IndicatorDraft Typed, IReadOnlyList<IndicatorFault> Faults, Guid Nonce)
{
    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];
}
