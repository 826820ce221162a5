using System.Globalization;
using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>Makes facts of the allocations that the secretariat has entered, so that questions on funding answer from them too.</summary>
public static class AllocationFacts
{
    /// <summary>
    /// The facts with the opened periods' allocations. A year of which documents state amounts is left as they state it: the entry is
    /// the partnership's own record, and a year of half one and half the other would add up to what nobody said.
    /// </summary>
    /// <param name="publisher">Whose record the allocations are cited to.</param>
    public static FactBook Add(FactBook facts, IReadOnlyList<FundingPeriod> opened, string publisher)
    {
        var published = facts.Grants.Where(grant => grant.Kind is GrantKind.Allocation or GrantKind.Total).Select(grant => grant.Period).ToHashSet();
        foreach (var period in opened.Where(one => one.Allocations.Count > 0 && !published.Contains(one.Id)).OrderBy(one => one.Id.Value, StringComparer.Ordinal))
        {
            facts = Add(facts, period, publisher);
        }

        return facts;
    }

    private static FactBook Add(FactBook facts, FundingPeriod period, string publisher)
    {
        var on = period.EnteredOn is { } day ? " on " + day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "";
        var source = new Source(new DocumentId($"allocations-{period.Id.Value}"), "entered by the secretariat" + on);
        var days = facts.Periods.FirstOrDefault(one => one.Id == period.Id) ?? FinancialYear(period);
        var record = new OwnRecord(source.Document, $"{facts.Fund} amounts for {period.Name}", publisher, days.Id, source.Section);
        return facts with
        {
            Documents = [.. facts.Documents, record],
            Periods = facts.Periods.Any(one => one.Id == days.Id) ? facts.Periods : [.. facts.Periods, days],
            FundedLines = [.. facts.FundedLines, .. period.Allocations.Where(one => facts.FundedLines.All(line => line.Id != one.Area)).Select(one => Line(one, source))],
            Grants = [.. facts.Grants, .. period.Allocations.Select(one => Grant(one, period, source))],
        };
    }

    private static FundedLine Line(Allocation allocation, Source source) =>
        new(allocation.Area, allocation.Name, allocation.Body, [], [], PartOf: null, SharePercent: null, Purpose: null, source);

    private static Grant Grant(Allocation allocation, FundingPeriod period, Source source) =>
        new($"{allocation.Area.Value}-{period.Id.Value}-entered", allocation.Area, period.Id, GrantKind.Allocation, allocation.Amount, Percent: null, Note: null, source);

    /// <summary>1 April to 31 March; the id begins with the first year.</summary>
    private static Period FinancialYear(FundingPeriod period)
    {
        var year = int.Parse(period.Id.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        return new Period(period.Id, period.Name, PeriodKind.FinancialYear, new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31));
    }
}
