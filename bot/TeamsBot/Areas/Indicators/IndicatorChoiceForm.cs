using Partnership.Returns.Indicators;
using Partnership.Returns.Periods;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <summary>The card on which the secretariat chooses what is asked for from a financial year on, as it is to be shown.</summary>
/// <param name="Revision">How far the definitions had come.</param>
/// <param name="Chosen">What stands in the inputs where that is not what is kept; null to show what is kept.</param>
/// <param name="Note">What to say above the inputs; empty for nothing.</param>
internal sealed record IndicatorChoiceForm(FundingYear Year, IReadOnlyList<IndicatorDefinition> Definitions, int Revision, IReadOnlyDictionary<IndicatorId, string?>? Chosen, string Note, Guid Nonce)
{
    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];
}
