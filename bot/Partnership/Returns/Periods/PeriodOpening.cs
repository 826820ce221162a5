using Partnership.Facts;

namespace Partnership.Returns.Periods;

/// <summary>Opens and changes funding periods.</summary>
/// <param name="today">The London day.</param>
public sealed class PeriodOpening(FactBook book, DateOnly today)
{
    private readonly AllocationReader _reader = new(book);

    /// <summary>What the card for a new year is filled in with.</summary>
    public PeriodInput Proposal(FundingYear year) => new(
        year.Name, Iso(year.UsualPlanDue), Iso(year.UsualMidYearDue), Iso(year.UsualEndYearDue), AllocationReader.Known(book, year.Id), AmountsOptional: true);

    /// <param name="existing">The period of that year where it is open already.</param>
    /// <param name="confirmed">The past days that are meant.</param>
    public PeriodOutcome Open(PeriodInput input, PersonRoles by, Func<PeriodId, FundingPeriod?> existing, IReadOnlyCollection<DateOnly> confirmed)
    {
        if (!by.Secretariat)
        {
            return new PeriodOutcome.NotAllowed();
        }

        if (FundingYear.Parse(input.Year) is { } year && existing(year.Id) is { } current)
        {
            return new PeriodOutcome.AlreadyOpen(current);
        }

        return Read(input, revision: 1, confirmed, out var faults) is { } period ? new PeriodOutcome.Done(period) : new PeriodOutcome.Refused(faults);
    }

    /// <summary>Changes an open period's dates and allocations; its year stays.</summary>
    /// <param name="revision">The revision that the person saw.</param>
    /// <param name="inUse">The areas that have returns in it: they cannot be left out.</param>
    /// <param name="confirmed">The past days that are meant, besides those that stand already.</param>
    public PeriodOutcome Change(FundingPeriod current, PeriodInput input, PersonRoles by, int revision, IReadOnlyCollection<FundedLineId> inUse, IReadOnlyCollection<DateOnly> confirmed)
    {
        if (!by.Secretariat)
        {
            return new PeriodOutcome.NotAllowed();
        }

        if (revision != current.Revision)
        {
            return new PeriodOutcome.Stale(current);
        }

        if (Read(input with { Year = current.Name }, current.Revision + 1, [.. confirmed, current.PlanDue, current.MidYearDue, current.EndYearDue], out var faults) is not { } period)
        {
            return new PeriodOutcome.Refused(faults);
        }

        var missing = inUse.Where(area => period.Allocations.All(allocation => allocation.Area != area)).ToList();
        return missing.Count == 0
            ? new PeriodOutcome.Done(period with { Allocations = [.. period.Allocations.Select(allocation => KeepCode(allocation, current))] })
            : new PeriodOutcome.Refused([.. missing.Select(area => new PeriodFault(
                PeriodFaultKind.AreaInUse,
                PeriodField.Whole,
                Row: 0,
                $"{current.Allocations.FirstOrDefault(allocation => allocation.Area == area)?.Name ?? area.Value} has returns in this period and cannot be left out."))]);
    }

    /// <summary>Whether what is typed is how the period stands.</summary>
    public bool IsAsTyped(FundingPeriod current, PeriodInput input) =>
        Read(input with { Year = current.Name }, current.Revision, [current.PlanDue, current.MidYearDue, current.EndYearDue], out _) is { } typed
        && typed with { Allocations = current.Allocations, EnteredOn = current.EnteredOn } == current
        && typed.Allocations.Select(static one => (one.Area, one.Amount)).ToHashSet().SetEquals(current.Allocations.Select(static one => (one.Area, one.Amount)));

    private FundingPeriod? Read(PeriodInput input, int revision, IReadOnlyCollection<DateOnly> confirmed, out List<PeriodFault> faults)
    {
        faults = [];
        var year = FundingYear.Parse(input.Year);
        if (year is null)
        {
            faults.Add(new PeriodFault(PeriodFaultKind.YearUnclear, PeriodField.Year, Row: 0, "Type the year like 2018/19."));
        }

        var plan = ReadDate(input.PlanDue, PeriodField.PlanDue, year?.UsualPlanDue, year, confirmed, faults);
        var midYear = ReadDate(input.MidYearDue, PeriodField.MidYearDue, year?.UsualMidYearDue, year, confirmed, faults);
        var endYear = ReadDate(input.EndYearDue, PeriodField.EndYearDue, year?.UsualEndYearDue, year, confirmed, faults);
        RefuseDisorder(plan, midYear, PeriodField.MidYearDue, "The mid-year return has to be due after the plan.", faults);
        RefuseDisorder(midYear, endYear, PeriodField.EndYearDue, "The end-year return has to be due after the mid-year return.", faults);
        var reading = _reader.Read(input.Allocations, input.AmountsOptional);
        faults.AddRange(reading.Faults);
        if (reading is { Allocations: [], Faults: [] })
        {
            faults.Add(new PeriodFault(PeriodFaultKind.NoAllocations, PeriodField.Whole, Row: 0, "Give at least one area an amount."));
        }

        return faults.Count > 0
            ? null
            : new FundingPeriod(year!.Value.Id, year.Value.Name, plan!.Value, midYear!.Value, endYear!.Value, reading.Allocations, revision) { SignersMayAccept = input.SignersMayAccept };
    }

    /// <summary>From the year's first day to a year after its last: anything else is a slip in the year.</summary>
    private DateOnly? ReadDate(string? typed, PeriodField field, DateOnly? usual, FundingYear? year, IReadOnlyCollection<DateOnly> confirmed, List<PeriodFault> faults)
    {
        if ((typed is null ? usual : DateInput.Read(typed, usual)) is not { } day)
        {
            if (typed is null)
            {
                // The usual day of a year that is not known.
                return null;
            }

            faults.Add(new PeriodFault(PeriodFaultKind.DateUnclear, field, Row: 0, "Type the day like 30 June 2018."));
            return null;
        }

        if (year is { } known && (day < known.From || day > known.To.AddYears(1)))
        {
            faults.Add(new PeriodFault(PeriodFaultKind.DateOutOfRange, field, Row: 0, $"This day does not belong to {known.Name}. Check its year."));
            return null;
        }

        if (day < today && !confirmed.Contains(day))
        {
            faults.Add(new PeriodFault(PeriodFaultKind.DateInPast, field, Row: 0, "This day has passed, so the return would be overdue at once.", MayConfirm: true));
        }

        return day;
    }

    private static void RefuseDisorder(DateOnly? before, DateOnly? after, PeriodField field, string message, List<PeriodFault> faults)
    {
        if (after <= before)
        {
            faults.Add(new PeriodFault(PeriodFaultKind.DatesOutOfOrder, field, Row: 0, message));
        }
    }

    // References were given out with it.
    private static Allocation KeepCode(Allocation allocation, FundingPeriod current) =>
        current.Allocations.FirstOrDefault(old => old.Area == allocation.Area) is { } known ? allocation with { Code = known.Code } : allocation;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
