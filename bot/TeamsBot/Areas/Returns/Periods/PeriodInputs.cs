using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Periods;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>Reads the form of a funding period.</summary>
internal static class PeriodInputs
{
    /// <param name="current">The period that is changed; null for a new one.</param>
    /// <param name="areas">The areas that the form lists: a client sends no input that was left empty, and the next form has to list it all the same.</param>
    public static PeriodInput Read(ReturnAction action, FundingPeriod? current, IEnumerable<string> areas)
    {
        var inputs = action.Inputs;
        var kept = current?.Allocations.ToDictionary(one => one.Area.Value, one => one.Amount.ToString(), StringComparer.Ordinal) ?? [];
        return new PeriodInput(
            current?.Name ?? inputs.Text(PeriodFields.Year),
            Date(PeriodFields.PlanDue, current?.PlanDue),
            Date(PeriodFields.MidYearDue, current?.MidYearDue),
            Date(PeriodFields.EndYearDue, current?.EndYearDue),
            [
                .. areas
                    .Concat(action.Data.Properties().Select(property => PeriodFields.AreaOf(property.Name)).OfType<string>())
                    .Concat(kept.Keys)
                    .Distinct(StringComparer.Ordinal)
                    .Select((area, at) => new AllocationInput(at + 1, area, inputs.Text(PeriodFields.Amount(area), kept.GetValueOrDefault(area)))),
            ],
            AmountsOptional: true)
        {
            SignersMayAccept = inputs.IsOn(PeriodFields.SignersMayAccept, current?.SignersMayAccept ?? false),
        };

        string? Date(string field, DateOnly? due) => inputs.Has(field)
            ? DateInput.Read(inputs.Text(field), due) is { } typed ? Iso(typed) : inputs.Text(field)
            : due is { } day ? Iso(day) : null;
    }

    /// <summary>As date inputs hold a day.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
