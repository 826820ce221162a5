using Partnership.Facts;

namespace Partnership.Returns.Periods;

/// <summary>Opens and changes funding periods.</summary>
/// <param name="today">The London day.</param>
public sealed class PeriodOpening(FactBook book, DateOnly today)
{
    private readonly AllocationReader _reader = new(book);

    /// <summary>What people get to write a return whose usual day has passed when its year is opened.</summary>
    private const int DaysToWrite = 28;

    /// <summary>What the card for a new year is filled in with. Its usual days, or later ones for a year that has begun; a year that is over keeps its own.</summary>
    public PeriodInput Proposal(FundingYear year)
    {
        var plan = NotPast(year.UsualPlanDue, today);
        var midYear = NotPast(year.UsualMidYearDue, plan);
        var endYear = NotPast(year.UsualEndYearDue, midYear);
        return new PeriodInput(year.Name, Iso(plan), Iso(midYear), Iso(endYear), AllocationReader.Known(book, year.Id), AmountsOptional: true);

        DateOnly NotPast(DateOnly usual, DateOnly before) => year.To < today || (usual >= today && usual > before) ? usual : before.AddDays(DaysToWrite);
    }

    /// <param name="existing">The period of that year where it is open already.</param>
    /// <param name="confirmed">What the person means all the same (<see cref="PeriodFault.Meant"/>).</param>
    public PeriodOutcome Open(PeriodInput input, PersonRoles by, Func<PeriodId, FundingPeriod?> existing, IReadOnlyCollection<string> confirmed)
    {
        if (!by.Secretariat)
        {
            return new PeriodOutcome.NotAllowed();
        }

        if (FundingYear.Parse(input.Year) is { } year && existing(year.Id) is { } current)
        {
            return new PeriodOutcome.AlreadyOpen(current);
        }

        var period = Read(input, revision: 1, [], out var faults);
        return Judged(period, faults, confirmed);
    }

    /// <summary>Changes an open period's dates and allocations; its year stays.</summary>
    /// <param name="revision">The revision that the person saw.</param>
    /// <param name="inUse">The areas that have returns in it, which cannot be left out, with what the accepted plan of each spends; null without one.</param>
    /// <param name="confirmed">What the person means all the same (<see cref="PeriodFault.Meant"/>).</param>
    public PeriodOutcome Change(FundingPeriod current, PeriodInput input, PersonRoles by, int revision, IReadOnlyDictionary<FundedLineId, Money?> inUse, IReadOnlyCollection<string> confirmed)
    {
        if (!by.Secretariat)
        {
            return new PeriodOutcome.NotAllowed();
        }

        if (revision != current.Revision)
        {
            return new PeriodOutcome.Stale(current);
        }

        if (Read(input with { Year = current.Name }, current.Revision + 1, [current.PlanDue, current.MidYearDue, current.EndYearDue], out var faults) is not { } period)
        {
            return new PeriodOutcome.Refused(faults);
        }

        faults.AddRange(inUse.Keys.Where(area => period.Allocations.All(allocation => allocation.Area != area)).Select(area => new PeriodFault(
            PeriodFaultKind.AreaInUse,
            PeriodField.Whole,
            Row: 0,
            $"{current.Allocations.FirstOrDefault(allocation => allocation.Area == area)?.Name ?? area.Value} has returns in this period and cannot be left out.")));
        foreach (var allocation in period.Allocations.Except(current.Allocations))
        {
            if (inUse.GetValueOrDefault(allocation.Area) is { } planned && planned.Pence > allocation.Amount.Pence)
            {
                faults.Add(BelowPlan(allocation, planned, input));
            }
        }

        return Judged(period with { Allocations = [.. period.Allocations.Select(allocation => KeepCode(allocation, current))] }, faults, confirmed);
    }

    private static PeriodFault BelowPlan(Allocation allocation, Money planned, PeriodInput input) => new(
        PeriodFaultKind.AmountBelowPlan,
        PeriodField.Amount,
        input.Allocations.FirstOrDefault(row => string.Equals(row.Area, allocation.Area.Value, StringComparison.Ordinal))?.Row ?? 0,
        $"The accepted plan of {allocation.Name} spends {planned}, which is {planned - allocation.Amount} more than this.",
        FormattableString.Invariant($"{allocation.Area.Value} {allocation.Amount.Pence}"));

    /// <summary>What is asked about counts as meant once all of it was: until then the form shows the whole.</summary>
    private static PeriodOutcome Judged(FundingPeriod? period, List<PeriodFault> faults, IReadOnlyCollection<string> confirmed) =>
        period is not null && faults.TrueForAll(fault => fault.Meant is { } meant && confirmed.Contains(meant, StringComparer.Ordinal))
            ? new PeriodOutcome.Done(period)
            : new PeriodOutcome.Refused(faults);

    /// <summary>Whether what is typed is how the period stands.</summary>
    public bool IsAsTyped(FundingPeriod current, PeriodInput input) =>
        Read(input with { Year = current.Name }, current.Revision, [current.PlanDue, current.MidYearDue, current.EndYearDue], out _) is { } typed
        && typed with { Allocations = current.Allocations, EnteredOn = current.EnteredOn } == current
        && typed.Allocations.Select(static one => (one.Area, one.Amount)).ToHashSet().SetEquals(current.Allocations.Select(static one => (one.Area, one.Amount)));

    private FundingPeriod? Read(PeriodInput input, int revision, IReadOnlyCollection<DateOnly> standing, out List<PeriodFault> faults)
    {
        faults = [];
        var year = FundingYear.Parse(input.Year);
        if (year is null)
        {
            faults.Add(new PeriodFault(PeriodFaultKind.YearUnclear, PeriodField.Year, Row: 0, "Type the year like 2018/19."));
        }

        var plan = ReadDate(input.PlanDue, PeriodField.PlanDue, year?.UsualPlanDue, year, standing, faults);
        var midYear = ReadDate(input.MidYearDue, PeriodField.MidYearDue, year?.UsualMidYearDue, year, standing, faults);
        var endYear = ReadDate(input.EndYearDue, PeriodField.EndYearDue, year?.UsualEndYearDue, year, standing, faults);
        RefuseDisorder(plan, midYear, PeriodField.MidYearDue, "The mid-year return has to be due after the plan.", faults);
        RefuseDisorder(midYear, endYear, PeriodField.EndYearDue, "The end-year return has to be due after the mid-year return.", faults);
        var reading = _reader.Read(input.Allocations, input.AmountsOptional);
        faults.AddRange(reading.Faults);
        if (reading is { Allocations: [], Faults: [] })
        {
            faults.Add(new PeriodFault(PeriodFaultKind.NoAllocations, PeriodField.Whole, Row: 0, "Give at least one area an amount."));
        }

        return faults.Exists(static fault => !fault.MayConfirm)
            ? null
            : new FundingPeriod(year!.Value.Id, year.Value.Name, plan!.Value, midYear!.Value, endYear!.Value, reading.Allocations, revision) { SignersMayAccept = input.SignersMayAccept };
    }

    /// <summary>From the year's first day to a year after its last: anything else is a slip in the year.</summary>
    private DateOnly? ReadDate(string? typed, PeriodField field, DateOnly? usual, FundingYear? year, IReadOnlyCollection<DateOnly> standing, List<PeriodFault> faults)
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

        if (day < today && !standing.Contains(day))
        {
            faults.Add(new PeriodFault(PeriodFaultKind.DateInPast, field, Row: 0, "This day has passed, so the return would be overdue at once.", Iso(day)));
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
