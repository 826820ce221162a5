using Partnership.Facts;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Periods;

/// <summary>Finds the lines of the fund that rows of allocations are about.</summary>
public sealed class AllocationReader
{
    private readonly List<(FundedLine Line, string Code)> _lines;
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byAlias = new(StringComparer.Ordinal);

    public AllocationReader(FactBook book)
    {
        _lines = [.. book.FundedLines.Zip(AreaCodes.For(book.FundedLines.Select(static line => line.Name)))];
        var bodies = book.Bodies.ToDictionary(static body => body.Id);
        for (var at = 0; at < _lines.Count; at++)
        {
            var (line, code) = _lines[at];
            Add(_byName, at, [line.Id.Value, line.Name, code]);
            Add(_byAlias, at, line.Aliases);
            if (line.Body is { } id && bodies.TryGetValue(id, out var body))
            {
                Add(_byAlias, at, [body.Name, .. body.Aliases]);
            }
        }
    }

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

    /// <summary>Reads rows; one with neither area nor amount is passed over, as is one of a card whose amount was left empty.</summary>
    /// <param name="amountsOptional">True for a card that lists every area: an area without an amount gets nothing that year.</param>
    public AllocationReading Read(IEnumerable<AllocationInput> rows, bool amountsOptional)
    {
        var found = new List<(AllocationInput Row, int Line, Money Amount)>();
        var faults = new List<PeriodFault>();
        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            var amount = MoneyInput.Read(row.Amount, zeroAllowed: false);
            var isEmpty = amount.Fault == MoneyFault.Empty;
            if (isEmpty && (amountsOptional || TypedText.OneLine(row.Area).Length == 0))
            {
                continue;
            }

            var line = FindLine(row, faults);
            if (line is { } at && !seen.Add(at))
            {
                faults.Add(new PeriodFault(PeriodFaultKind.AreaTwice, PeriodField.Area, row.Row, $"{_lines[at].Line.Name} is there already."));
                line = null;
            }

            if (amount.Amount is not { } sum)
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
        var (line, code) = _lines[at];
        return new Allocation(line.Id, line.Name, code, line.Body, amount);
    }

    private int? FindLine(AllocationInput row, List<PeriodFault> faults)
    {
        var key = TypedText.Key(TypedText.OneLine(row.Area));
        if (key.Length == 0)
        {
            faults.Add(new PeriodFault(PeriodFaultKind.AreaMissing, PeriodField.Area, row.Row, "Say which area gets this amount."));
            return null;
        }

        var lines = _byName.GetValueOrDefault(key) ?? _byAlias.GetValueOrDefault(key) ?? [];
        switch (lines)
        {
            case [var only]:
                return only;
            case []:
                faults.Add(new PeriodFault(
                    PeriodFaultKind.AreaUnknown, PeriodField.Area, row.Row, $"This is not a line of the fund. Known are {string.Join(", ", _lines.Select(static line => line.Line.Name))}."));
                return null;
            default:
                faults.Add(new PeriodFault(
                    PeriodFaultKind.AreaAmbiguous, PeriodField.Area, row.Row, $"This may be {string.Join(" or ", lines.Select(at => _lines[at].Line.Name))}. Write which."));
                return null;
        }
    }

    private void RefuseSharedOut(List<(AllocationInput Row, int Line, Money Amount)> found, List<PeriodFault> faults)
    {
        var parents = found.Select(entry => _lines[entry.Line].Line.PartOf).OfType<FundedLineId>().ToHashSet();
        foreach (var entry in found.Where(entry => parents.Contains(_lines[entry.Line].Line.Id)).ToList())
        {
            faults.Add(new PeriodFault(
                PeriodFaultKind.AreaSharedOut, PeriodField.Area, entry.Row.Row, $"{_lines[entry.Line].Line.Name} is shared out among areas that have amounts of their own. Leave it out."));
            found.Remove(entry);
        }
    }

    private static void Add(Dictionary<string, List<int>> index, int line, IEnumerable<string> names)
    {
        foreach (var key in names.Select(TypedText.Key).Where(static key => key.Length > 0))
        {
            if (!index.TryGetValue(key, out var lines))
            {
                index.Add(key, lines = []);
            }

            if (!lines.Contains(line))
            {
                lines.Add(line);
            }
        }
    }
}
