using Partnership.Returns;
using Partnership.Returns.Periods;

namespace TeamsBot.Cards.Periods;

/// <summary>The card on which a funding period is opened or changed, as it is to be shown.</summary>
/// <param name="Current">The period that is changed; null for a new one.</param>
/// <param name="Typed">What stands in its inputs; a row for each area, by the area's id.</param>
/// <param name="AreaNames">What those areas are called.</param>
internal sealed record PeriodForm(
    FundingPeriod? Current,
    PeriodInput Typed,
    IReadOnlyDictionary<string, string> AreaNames,
    IReadOnlyList<PeriodFault> Faults,
    Guid Nonce);
