using Partnership.Facts.Reading;

namespace Partnership.Facts.Rules;

/// <summary>
/// Money adds up: lines to the total, parts to their line, shares to a hundred per cent and to the sums. Where the documents themselves
/// do not add up, a note on the sum says so and excuses it.
/// </summary>
internal static class GrantRules
{
    /// <summary>Shares are printed with one decimal, so a sum of them may be out by that much.</summary>
    private const decimal ShareTolerance = 0.1m;

    public static IEnumerable<FactFault> Apply(FactFiles facts) =>
    [
        .. Fields(facts),
        .. OneAllocationEach(facts),
        .. TotalsAddUp(facts),
        .. PartsAddUp(facts),
        .. SharesAddUp(facts),
        .. AnnouncedTotalsAgree(facts),
    ];

    private static IEnumerable<FactFault> Fields(FactFiles facts)
    {
        foreach (var grant in facts.Grants)
        {
            var (kind, line) = (grant.Fact.Kind, grant.Fact.Line);
            if (kind is GrantKind.Allocation && line is null)
            {
                yield return grant.Fault("line", "an allocation names the line that receives it");
            }

            if (kind is GrantKind.Total or GrantKind.AnnouncedTotal && line is not null)
            {
                yield return grant.Fault("line", "a total is of the whole fund and names no line");
            }

            if (kind is not GrantKind.Allocation && grant.Fact.Amount is null && grant.Fact.Percent is null)
            {
                yield return grant.Fault("amount", "is missing; only an allocation may be n/a");
            }
        }
    }

    private static IEnumerable<FactFault> OneAllocationEach(FactFiles facts) =>
        facts.Grants.Where(grant => grant.Fact.Kind is GrantKind.Allocation)
            .GroupBy(grant => (grant.Fact.Line, grant.Fact.Period))
            .SelectMany(group => group.Skip(1).Select(grant => grant.Fault("line", $"'{grant.Fact.Line}' has another allocation in {grant.Fact.Period}")));

    private static IEnumerable<FactFault> TotalsAddUp(FactFiles facts)
    {
        var parts = facts.FundedLines.Where(line => line.Fact.PartOf is not null).Select(line => line.Fact.Id).ToHashSet();
        foreach (var total in facts.Grants.Where(grant => grant.Fact is { Kind: GrantKind.Total, Amount: not null, Note: null }))
        {
            var sum = Sum(facts.Grants, grant => grant.Period == total.Fact.Period && grant.Line is { } line && !parts.Contains(line));
            if (sum != total.Fact.Amount)
            {
                yield return total.Fault("amount", $"the lines of {total.Fact.Period} add up to {sum}, not {total.Fact.Amount}; a note may say why");
            }
        }
    }

    private static IEnumerable<FactFault> PartsAddUp(FactFiles facts)
    {
        foreach (var whole in facts.Grants.Where(grant => grant.Fact is { Kind: GrantKind.Allocation, Amount: not null, Note: null }))
        {
            var parts = facts.FundedLines.Where(line => line.Fact.PartOf is { } partOf && partOf == whole.Fact.Line).Select(line => line.Fact.Id).ToHashSet();
            var sum = Sum(facts.Grants, grant => grant.Period == whole.Fact.Period && grant.Line is { } line && parts.Contains(line));
            if (sum is { } added && added != whole.Fact.Amount)
            {
                yield return whole.Fault("amount", $"the parts of '{whole.Fact.Line}' add up to {added}, not {whole.Fact.Amount}; a note may say why");
            }
        }
    }

    private static IEnumerable<FactFault> SharesAddUp(FactFiles facts)
    {
        foreach (var shares in facts.FundedLines.Where(line => line.Fact.SharePercent is not null).GroupBy(line => line.Fact.PartOf))
        {
            var sum = shares.Sum(line => line.Fact.SharePercent!.Value);
            if (Math.Abs(sum - 100m) > ShareTolerance)
            {
                yield return shares.First().Fault("sharePercent", $"the shares of '{shares.Key}' add up to {sum} %, not 100 %");
            }

            foreach (var line in shares)
            {
                foreach (var grant in facts.Grants.Where(grant => grant.Fact is { Kind: GrantKind.Allocation, Note: null } && grant.Fact.Line == line.Fact.Id))
                {
                    var whole = Sum(facts.Grants, other => other.Period == grant.Fact.Period && other.Line == line.Fact.PartOf);
                    if (whole is { Pence: > 0 } && grant.Fact.Amount is { } part
                        && Math.Abs((100m * part.Pence / whole.Value.Pence) - line.Fact.SharePercent!.Value) > ShareTolerance)
                    {
                        yield return grant.Fault("amount", $"is not {line.Fact.SharePercent} % of {whole}, the share of '{line.Fact.Id}'");
                    }
                }
            }
        }
    }

    private static IEnumerable<FactFault> AnnouncedTotalsAgree(FactFiles facts)
    {
        foreach (var announced in facts.Grants.Where(grant => grant.Fact is { Kind: GrantKind.AnnouncedTotal, Amount: not null, Note: null }))
        {
            var total = facts.Grants.Find(grant => grant.Fact.Kind is GrantKind.Total && grant.Fact.Period == announced.Fact.Period);
            if (total?.Fact.Amount is { } printed && printed != announced.Fact.Amount)
            {
                yield return announced.Fault("amount", $"differs from the total of {printed}; a note has to say why");
            }
        }
    }

    private static Money? Sum(List<Located<Grant>> grants, Func<Grant, bool> which)
    {
        Money? sum = null;
        foreach (var grant in grants)
        {
            if (grant.Fact is { Kind: GrantKind.Allocation, Amount: { } amount } && which(grant.Fact))
            {
                sum = (sum ?? default) + amount;
            }
        }

        return sum;
    }
}
