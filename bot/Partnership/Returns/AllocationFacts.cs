using System.Globalization;
using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>Makes facts of the allocations that the secretariat has entered, so that questions on funding answer from them too.</summary>
public static class AllocationFacts
{
    /// <summary>
    /// The facts with the opened periods' allocations. What the documents state already is left as they state it: the entry is the
    /// partnership's own record and settles nothing that was published.
    /// </summary>
    /// <param name="publisher">Whose record the allocations are cited to.</param>
    public static FactBook Add(FactBook facts, IReadOnlyList<FundingPeriod> opened, string publisher)
    {
        var known = facts.Grants
            .Where(grant => grant.Kind == GrantKind.Allocation)
            .Select(grant => (grant.Line, grant.Period))
            .ToHashSet();
        foreach (var period in opened.OrderBy(one => one.Id.Value, StringComparer.Ordinal))
        {
            var allocations = period.Allocations.Where(one => !known.Contains((one.Area, period.Id))).ToList();
            if (allocations.Count > 0)
            {
                facts = Add(facts, period, allocations, publisher);
            }
        }

        return facts;
    }

    private static FactBook Add(FactBook facts, FundingPeriod period, List<Allocation> allocations, string publisher)
    {
        var source = new Source(new DocumentId($"allocations-{period.Id.Value}"), "Allocations");
        var days = facts.Periods.FirstOrDefault(one => one.Id == period.Id) ?? FinancialYear(period);
        var document = new Document(
            source.Document,
            $"{facts.Fund} allocations {period.Name}, as entered by the secretariat",
            $"{facts.Fund} allocations {period.Name}",
            publisher,
            days.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            days.Id,
            [source.Section]);
        return facts with
        {
            Documents = [.. facts.Documents, document],
            Periods = facts.Periods.Any(one => one.Id == days.Id) ? facts.Periods : [.. facts.Periods, days],
            FundedLines = [.. facts.FundedLines, .. allocations.Where(one => facts.FundedLines.All(line => line.Id != one.Area)).Select(one => Line(one, source))],
            Grants = [.. facts.Grants, .. allocations.Select(one => Grant(one, period, source))],
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
