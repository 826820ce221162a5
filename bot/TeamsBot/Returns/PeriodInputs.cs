using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Periods;
using TeamsBot.Cards.Periods;

namespace TeamsBot.Returns;

/// <summary>Reads the form of a funding period.</summary>
internal static class PeriodInputs
{
    /// <param name="current">The period that is changed; null for a new one.</param>
    public static PeriodInput Read(ReturnAction action, FundingPeriod? current) => new(
        current?.Name ?? action.Input(PeriodFields.Year),
        action.Input(PeriodFields.PlanDue),
        action.Input(PeriodFields.MidYearDue),
        action.Input(PeriodFields.EndYearDue),
        [
            .. action.Data.Properties()
                .Select(property => PeriodFields.AreaOf(property.Name))
                .OfType<string>()
                .Select((area, at) => new AllocationInput(at + 1, area, action.Input(PeriodFields.Amount(area)))),
        ],
        AmountsOptional: true);

    /// <summary>As date inputs hold a day.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
