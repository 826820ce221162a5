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

    private static IEnumerable<FactFault> OneAllocationEach(FactFiles facts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var grant in facts.Grants)
        {
            if (grant.Fact.Kind is GrantKind.Allocation && !seen.Add($"{grant.Fact.Line} {grant.Fact.Period}"))
            {
                yield return grant.Fault("line", $"'{grant.Fact.Line}' has another allocation in {grant.Fact.Period}");
            }
        }
    }

    private static IEnumerable<FactFault> TotalsAddUp(FactFiles facts)
    {
        foreach (var total in facts.Grants)
        {
            if (total.Fact is { Kind: GrantKind.Total, Amount: { } stated, Note: null })
            {
                var sum = SumOfLines(facts, total.Fact.Period, line => line.PartOf is null);
                if (sum != stated)
                {
                    yield return total.Fault("amount", $"the lines of {total.Fact.Period} add up to {sum}, not {stated}; a note may say why");
                }
            }
        }
    }

    private static IEnumerable<FactFault> PartsAddUp(FactFiles facts)
    {
        foreach (var whole in facts.Grants)
        {
            if (whole.Fact is { Kind: GrantKind.Allocation, Line: { } wholeLine, Amount: { } stated, Note: null }
                && SumOfLines(facts, whole.Fact.Period, line => line.PartOf == wholeLine) is { } sum
                && sum != stated)
            {
                yield return whole.Fault("amount", $"the parts of '{wholeLine}' add up to {sum}, not {stated}; a note may say why");
            }
        }
    }

    private static IEnumerable<FactFault> SharesAddUp(FactFiles facts)
    {
        var judged = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in facts.FundedLines)
        {
            if (line.Fact.SharePercent is not { } share)
            {
                continue;
            }

            if (share is < 0 or > 100)
            {
                yield return line.Fault("sharePercent", "has to be 0 to 100");
            }

            if (judged.Add($"{line.Fact.PartOf}"))
            {
                var sum = facts.FundedLines.Sum(other => other.Fact.PartOf == line.Fact.PartOf ? other.Fact.SharePercent ?? 0 : 0);
                if (Math.Abs(sum - 100m) > ShareTolerance)
                {
                    yield return line.Fault("sharePercent", $"the shares of '{line.Fact.PartOf}' add up to {sum} %, not 100 %");
                }
            }

            foreach (var grant in facts.Grants)
            {
                if (grant.Fact is { Kind: GrantKind.Allocation, Note: null, Amount: { } part }
                    && grant.Fact.Line == line.Fact.Id
                    && SumOfLines(facts, grant.Fact.Period, other => other.Id == line.Fact.PartOf) is { Pence: > 0 } whole
                    && Math.Abs((100m * part.Pence / whole.Pence) - share) > ShareTolerance)
                {
                    yield return grant.Fault("amount", $"is not {share} % of {whole}, the share of '{line.Fact.Id}'");
                }
            }
        }
    }

    private static IEnumerable<FactFault> AnnouncedTotalsAgree(FactFiles facts)
    {
        foreach (var announced in facts.Grants)
        {
            if (announced.Fact is { Kind: GrantKind.AnnouncedTotal, Amount: { } stated, Note: null }
                && facts.Grants.Find(grant => grant.Fact.Kind is GrantKind.Total && grant.Fact.Period == announced.Fact.Period) is { Fact.Amount: { } printed }
                && printed != stated)
            {
                yield return announced.Fault("amount", $"differs from the total of {printed}; a note has to say why");
            }
        }
    }

    /// <summary>What the lines of one sort receive in a period together; null where none of them has a sum.</summary>
    private static Money? SumOfLines(FactFiles facts, PeriodId period, Predicate<FundedLine> which)
    {
        Money? sum = null;
        foreach (var grant in facts.Grants)
        {
            if (grant.Fact is { Kind: GrantKind.Allocation, Amount: { } amount }
                && grant.Fact.Period == period
                && facts.FundedLines.Exists(line => line.Fact.Id == grant.Fact.Line && which(line.Fact)))
            {
                sum = (sum ?? default) + amount;
            }
        }

        return sum;
    }
}
