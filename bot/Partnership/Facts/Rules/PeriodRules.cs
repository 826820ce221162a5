using Partnership.Facts.Reading;

namespace Partnership.Facts.Rules;

/// <summary>A period ends after it starts and is as long as its kind says.</summary>
internal static class PeriodRules
{
    public static IEnumerable<FactFault> Apply(FactFiles facts)
    {
        foreach (var period in facts.Periods)
        {
            var (from, to) = (period.Fact.From, period.Fact.To);
            if (from > to)
            {
                yield return period.Fault("to", "lies before from");
            }
            else if (period.Fact.Kind is not PeriodKind.Span && to != from.AddYears(1).AddDays(-1))
            {
                yield return period.Fault("to", "has to be a year after from, less a day; other lengths are of kind span");
            }
            else if (period.Fact.Kind is PeriodKind.FinancialYear && from is not { Month: 4, Day: 1 })
            {
                yield return period.Fault("from", "a financial year starts on 1 April");
            }
            else if (period.Fact.Kind is PeriodKind.CalendarYear && from is not { Month: 1, Day: 1 })
            {
                yield return period.Fault("from", "a calendar year starts on 1 January");
            }
        }
    }
}
