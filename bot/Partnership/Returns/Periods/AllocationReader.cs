using Partnership.Facts;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Periods;

/// <summary>Finds the lines of the fund that rows of allocations are about.</summary>
public sealed class AllocationReader(FactBook book)
{
    private readonly List<FundedLine> _lines = [.. book.FundedLines];
    private readonly AreaNames _names = new(book);

    /// <summary>
    /// What a period can be opened with: every line of the fund that owes returns, with its amount where the facts know it. Lines that
    /// are shared out among others are left out, so that no pound counts twice.
    /// </summary>
    public static IReadOnlyList<AllocationInput> Known(FactBook book, PeriodId period)
    {
        var sharedOut = book.FundedLines.Select(static line => line.PartOf).OfType<FundedLineId>().ToHashSet();
        var amounts = book.Grants
            .Where(grant => grant.Kind == GrantKind.Allocation && grant.Period == period && grant.Line is not null)
            .GroupBy(static grant => grant.Line!.Value)
            .ToDictionary(static grants => grants.Key, static grants => grants.First().Amount);
        return
        [
            .. book.FundedLines
                .Where(line => !sharedOut.Contains(line.Id))
                .Select((line, at) => new AllocationInput(at + 1, line.Id.Value, amounts.GetValueOrDefault(line.Id)?.ToString())),
        ];
    }

    /// <summary>Reads rows; one with neither area nor amount is passed over, as is one of a card whose amount is nothing.</summary>
    /// <param name="amountsOptional">True for a card that lists every area: an area without an amount gets nothing that year.</param>
    public AllocationReading Read(IEnumerable<AllocationInput> rows, bool amountsOptional)
    {
        var found = new List<(AllocationInput Row, int Line, Money Amount)>();
        var faults = new List<PeriodFault>();
        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            var amount = MoneyInput.Read(row.Amount, zeroAllowed: false);
            var isEmpty = amount.Fault == MoneyFault.Empty || (amountsOptional && amount.Fault == MoneyFault.Zero);
            if (isEmpty && (amountsOptional || TypedText.OneLine(row.Area).Length == 0))
            {
                continue;
            }

            var line = FindLine(row, faults);
            if (line is { } at && !seen.Add(at))
            {
                faults.Add(new PeriodFault(PeriodFaultKind.AreaTwice, PeriodField.Area, row.Row, $"{_lines[at].Name} is there already."));
                line = null;
            }

            if (amount.InFigures is not { } sum)
            {
                faults.Add(new PeriodFault(PeriodFaultKind.AmountRefused, PeriodField.Amount, row.Row, amount.Message));
            }
            else if (line is { } known)
            {
                found.Add((row, known, sum));
            }
        }

        RefuseSharedOut(found, faults);
        return new AllocationReading(
            [.. found.OrderBy(static entry => entry.Line).Select(entry => ToAllocation(entry.Line, entry.Amount))],
            [.. faults.OrderBy(static fault => fault.Row)]);
    }

    private Allocation ToAllocation(int at, Money amount)
    {
        var line = _lines[at];
        return new Allocation(line.Id, line.Name, _names.CodeOf(line.Id), line.Body, amount);
    }

    private int? FindLine(AllocationInput row, List<PeriodFault> faults)
    {
        if (TypedText.Key(TypedText.OneLine(row.Area)).Length == 0)
        {
            faults.Add(new PeriodFault(PeriodFaultKind.AreaMissing, PeriodField.Area, row.Row, "Say which area gets this amount."));
            return null;
        }

        var lines = _names.Find(row.Area!);
        switch (lines)
        {
            case [var only]:
                return _lines.IndexOf(only);
            case []:
                faults.Add(new PeriodFault(
                    PeriodFaultKind.AreaUnknown, PeriodField.Area, row.Row, $"This is not a line of the fund. Known are {string.Join(", ", _lines.Select(static line => line.Name))}."));
                return null;
            default:
                faults.Add(new PeriodFault(
                    PeriodFaultKind.AreaAmbiguous, PeriodField.Area, row.Row, $"This may be {string.Join(" or ", lines.Select(static line => line.Name))}. Write which."));
                return null;
        }
    }

    private void RefuseSharedOut(List<(AllocationInput Row, int Line, Money Amount)> found, List<PeriodFault> faults)
    {
        var parents = found.Select(entry => _lines[entry.Line].PartOf).OfType<FundedLineId>().ToHashSet();
        foreach (var entry in found.Where(entry => parents.Contains(_lines[entry.Line].Id)).ToList())
        {
            faults.Add(new PeriodFault(
                PeriodFaultKind.AreaSharedOut, PeriodField.Area, entry.Row.Row, $"{_lines[entry.Line].Name} is shared out among areas that have amounts of their own. Leave it out."));
            found.Remove(entry);
        }
    }
}
