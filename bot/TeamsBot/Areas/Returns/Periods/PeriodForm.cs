using Partnership.Returns;
using Partnership.Returns.Periods;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>The card on which a funding period is opened or changed, as it is to be shown.</summary>
/// <param name="Current">The period that is changed; null for a new one.</param>
/// <param name="Typed">What stands in its inputs; a row for each area, by the area's id.</param>
/// <param name="AreaNames">What those areas are called.</param>
internal sealed record PeriodForm(
    FundingPeriod? Current,
    PeriodInput Typed,
    IReadOnlyDictionary<string, string> AreaNames,
    IReadOnlyList<PeriodFault> Faults,
    Guid Nonce)
{
    /// <summary>A table that was pasted or sent and has to be put right; empty for none.</summary>
    public string Table { get; init; } = "";

    /// <summary>What is wrong with it, by its lines.</summary>
    public IReadOnlyList<PeriodFault> TableFaults { get; init; } = [];

    /// <summary>What of the inputs could not be read.</summary>
    public IReadOnlyList<FieldFault> Unread { get; init; } = [];

    /// <summary>How many amounts were just filled in from a table.</summary>
    public int Filled { get; init; }

    /// <summary>What was filled in as somebody asked for in words; empty for nothing.</summary>
    public string Note { get; init; } = "";
}
