using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>One area's card for one quarter, as it is to be shown.</summary>
/// <param name="Rows">The indicators in use, with what was reported before.</param>
/// <param name="Typed">What stands in the inputs where that is not what was reported; null to show what was.</param>
internal sealed record IndicatorForm(
    Allocation Area,
    Quarter Quarter,
    IReadOnlyList<IndicatorComparison> Rows,
    IReadOnlyList<IndicatorInput>? Typed,
    IReadOnlyList<IndicatorFault> Faults,
    Guid Nonce)
{
    /// <summary>How far the area's quarter had come when the card was made; 0 before its first figure.</summary>
    public int Revision { get; init; }

    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];
}
