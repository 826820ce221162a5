using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Returns.Tables;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>What stands in the form of a funding period: what is kept, what the documents give, and what a table says.</summary>
internal sealed class PeriodForms(ReturnStore store, TimeProvider time)
{
    /// <summary>The areas that the form lists, by their ids.</summary>
    public static IEnumerable<string> Areas(FactBook facts) => AllocationReader.Known(facts, default).Select(static row => row.Area!);

    /// <summary>The rules, as of today.</summary>
    public PeriodOpening Opening(FactBook facts) => new(facts, LondonTime.DayOf(time.GetUtcNow()));

    /// <param name="typed">What was typed; null for what is kept or what the documents give.</param>
    /// <param name="year">The year of a new period; null for the present one, or the next that is not open.</param>
    public PeriodForm Of(FactBook facts, FundingPeriod? current, PeriodInput? typed = null, FundingYear? year = null) => new(
        current,
        typed ?? Proposal(Opening(facts), current, year),
        facts.FundedLines.ToDictionary(line => line.Id.Value, line => line.Name, StringComparer.Ordinal),
        [],
        Guid.NewGuid());

    /// <summary>The form with a table's amounts filled in; or, where the table has faults, with the table as it is and its faults beside it.</summary>
    public static PeriodForm Fill(FactBook facts, PeriodForm form, string table)
    {
        var reading = new AllocationReader(facts).Read(AllocationTable.Read(table), amountsOptional: false);
        if (reading.Faults.Count > 0)
        {
            return form with { Table = table, TableFaults = reading.Faults };
        }

        if (reading.Allocations.Count == 0)
        {
            return form with { Table = table, TableFaults = [new PeriodFault(PeriodFaultKind.NoAllocations, PeriodField.Whole, Row: 0, "No line of it has an area and an amount.")] };
        }

        var amounts = reading.Allocations.ToDictionary(one => one.Area.Value, one => one.Amount.ToString(), StringComparer.Ordinal);
        var rows = form.Typed.Allocations;
        return form with
        {
            Typed = form.Typed with
            {
                Allocations =
                [
                    .. rows.Select(row => row.Area is { } area && amounts.Remove(area, out var amount) ? row with { Amount = amount } : row),
                    .. amounts.Select((rest, at) => new AllocationInput(rows.Count + at + 1, rest.Key, rest.Value)),
                ],
            },
            Filled = reading.Allocations.Count,
        };
    }

    /// <summary>What is filled in: the open period as it is, or what the documents give for a new one.</summary>
    private PeriodInput Proposal(PeriodOpening opening, FundingPeriod? current, FundingYear? year)
    {
        if (current is null)
        {
            return opening.Proposal(year ?? Next());
        }

        var amounts = current.Allocations.ToDictionary(one => one.Area.Value, one => one.Amount, StringComparer.Ordinal);
        var usual = opening.Proposal(FundingYear.Parse(current.Name)!.Value);
        return usual with
        {
            PlanDue = PeriodInputs.Iso(current.PlanDue),
            MidYearDue = PeriodInputs.Iso(current.MidYearDue),
            EndYearDue = PeriodInputs.Iso(current.EndYearDue),
            SignersMayAccept = current.SignersMayAccept,
            Allocations = [.. usual.Allocations.Select(row => row with { Amount = amounts.TryGetValue(row.Area!, out var amount) ? amount.ToString() : null })],
        };
    }

    private FundingYear Next()
    {
        var year = new FundingYear(FinancialYear.Of(LondonTime.DayOf(time.GetUtcNow())).Start);
        while (store.FindPeriod(year.Id) is not null)
        {
            year = new FundingYear(year.StartYear + 1);
        }

        return year;
    }
}
