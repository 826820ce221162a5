using System.Globalization;

namespace Partnership.Meetings.Agendas;

/// <summary>The items of an agenda as they are found, with what its lines say of each.</summary>
internal sealed class AgendaItemList
{
    private const int LongestMinutes = 480;
    private const int LongestTitle = 200;
    private const int MostItems = 100;
    private const int LongestPaper = 300;

    /// <summary>Nobody goes through more of them by hand, and a paper of prose has one a line.</summary>
    private const int MostFaults = 100;

    private readonly List<AgendaItem> _items = [];
    private readonly List<Reading> _readings = [];
    private readonly List<AgendaFault> _faults = [];

    public int Count => _items.Count;

    /// <summary>The item that was found last; there has to be one.</summary>
    public AgendaItem Last
    {
        get => _items[^1];
        set => _items[^1] = value;
    }

    /// <summary>The last line that was the last item's title.</summary>
    public int TitleLine => _readings[^1].Line;

    /// <summary>Whether what comes next is not for the public.</summary>
    public bool IsExemptPart { get; set; }

    /// <summary>Numbers of items that the agenda says not to be for the public.</summary>
    public HashSet<string> ExemptNumbers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of a heading whose parts are all for one thing, and what that is.</summary>
    public (string Number, AgendaPurpose Purpose)? Section { get; set; }

    public void AddFault(int line, string text) => _faults.Add(new AgendaFault(line, text));

    /// <summary>Where an item is of which a number is a part; -1 where there is none.</summary>
    public int WholeOf(string number) => _items.FindLastIndex(item => ExemptItems.IsPartOf(number, item.Number));

    /// <summary>Keeps that the papers of items are attached.</summary>
    /// <returns>False where there is no such item.</returns>
    public bool Attach(IReadOnlyList<string> numbers)
    {
        var found = false;
        for (var at = 0; at < _items.Count; at++)
        {
            if (numbers.Contains(_items[at].Number, StringComparer.OrdinalIgnoreCase))
            {
                (_items[at], found) = (_items[at] with { Paper = _items[at].Paper ?? "attached" }, true);
            }
        }

        return found;
    }

    /// <summary>The last item's title goes on to a line.</summary>
    public void Retitle(string title, int line)
    {
        Last = Last with { Title = Cut(title, line) };
        _readings[^1] = _readings[^1] with { Line = line };
    }

    /// <summary>Keeps the paper that a sentence says an item's parts to have.</summary>
    public void List(int index, string? paper) => _readings[index] = _readings[index] with { Listed = _readings[index].Listed ?? paper };

    /// <param name="left">What was not placed.</param>
    public AgendaReading Build(List<AgendaFault> left)
    {
        Finish();
        CheckNumbers();
        var items = ExemptItems.Mark([.. _items.Select(item => item with { IsExempt = item.IsExempt || ExemptNumbers.Contains(item.Number) })]);
        if (_items.Count == 0)
        {
            AddFault(1, "I found no items. Write one on each line, such as “1. Welcome – Chair – 5 mins – for information”.");
        }

        return new AgendaReading(items, [.. _faults.OrderBy(static fault => fault.Line).Take(MostFaults)], [.. left.Take(MostFaults)]);
    }

    public void Add(int at, string? number, string title, IReadOnlyList<AgendaDetail> details)
    {
        if (_items.Count == MostItems)
        {
            _faults.Add(new AgendaFault(at, $"An agenda has at most {MostItems} items."));
            return;
        }

        if (title.Length == 0)
        {
            _faults.Add(new AgendaFault(at, $"Line {Written(at)}: the item has no title."));
            return;
        }

        // In the exempt part, what reads as another such heading is hidden with the rest.
        title = Cut(title, at);
        var part = ExemptWords.HeadingOf(title);
        var isExempt = IsExemptPart && part is not AgendaPart.Public;
        IsExemptPart = part is null ? IsExemptPart : part is AgendaPart.Exempt;
        if (_items.Count > 0 && number is not null && string.Equals(_items[^1].Number, number, StringComparison.OrdinalIgnoreCase) && AgendaDifference.IsSame(_items[^1], new AgendaItem(number, title)))
        {
            // A list of what is exempt names the item that stands below it.
            isExempt |= _items[^1].IsExempt;
            _items.RemoveAt(_items.Count - 1);
            _readings.RemoveAt(_readings.Count - 1);
        }

        if (title.Contains("exclud", StringComparison.OrdinalIgnoreCase))
        {
            ExemptNumbers.UnionWith(ExemptWords.ItemsIn(title));
        }

        _items.Add(new AgendaItem(number ?? Written(_items.Count + 1), title) { IsExempt = isExempt, Purpose = number is not null && Section is { } section && ExemptItems.IsPartOf(number, section.Number) ? section.Purpose : AgendaPurpose.NotStated });
        _readings.Add(new Reading(at, IsPurposeInPassing: true));
        Apply(_items.Count - 1, at, details);
    }

    public string Cut(string title, int at)
    {
        if (title.Length <= LongestTitle)
        {
            return title;
        }

        _faults.Add(new AgendaFault(at, $"Line {Written(at)}: the title is longer than {LongestTitle} characters and was cut."));
        return title[..LongestTitle].TrimEnd() + "…";
    }

    public void Apply(int index, int at, IReadOnlyList<AgendaDetail> details)
    {
        foreach (var detail in details)
        {
            Apply(index, at, detail);
        }
    }

    private void Apply(int index, int at, AgendaDetail detail)
    {
        var (item, reading) = (_items[index], _readings[index]);
        if (detail.Minutes is < 1 or > LongestMinutes)
        {
            _faults.Add(new AgendaFault(at, $"Line {Written(at)}: {detail.Minutes.Value.ToString(CultureInfo.InvariantCulture)} minutes cannot be right."));
            detail = detail with { Minutes = null };
        }

        var isStated = item.Purpose != AgendaPurpose.NotStated;
        if (detail is { Purpose: { } second, IsInPassing: false } && isStated && !reading.IsPurposeInPassing && item.Purpose != second)
        {
            _faults.Add(new AgendaFault(at, $"Line {Written(at)}: the item is for {AgendaWords.Of(item.Purpose)} and for {AgendaWords.Of(second)}; I took the first."));
            detail = detail with { Purpose = null };
        }

        var isKept = isStated && !reading.IsPurposeInPassing;
        _readings[index] = reading with { Starts = detail.Starts ?? reading.Starts, IsPurposeInPassing = detail.Purpose is null || isKept ? reading.IsPurposeInPassing : detail.IsInPassing };
        _items[index] = item with
        {
            Purpose = detail.Purpose is not { } purpose || isKept ? item.Purpose : detail.IsInPassing ? AgendaWords.Weightier(isStated ? item.Purpose : null, purpose) : purpose,
            Minutes = detail.IsInPassing ? item.Minutes ?? detail.Minutes : detail.Minutes ?? item.Minutes,
            Presenter = detail.IsInPassing ? item.Presenter ?? detail.Presenter : detail.Presenter ?? item.Presenter,
            IsExempt = item.IsExempt || detail.IsExempt,
            Paper = Joined(item.Paper, detail),
        };
    }

    private static string? Joined(string? paper, AgendaDetail detail) => detail.Paper switch
    {
        null => paper,
        var next when paper is null or "report" => next,
        "report" => paper,
        var next when detail.IsInPassing || paper.Length > LongestPaper => paper.Contains(next, StringComparison.OrdinalIgnoreCase) || next is not "to follow" ? paper : next,
        var next => $"{paper}, {next}",
    };

    /// <summary>What only the whole agenda tells: lengths from the next item's beginning, and what goes for an item's parts.</summary>
    private void Finish()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].Minutes is null && _readings[i].Starts is { } from && i + 1 < _items.Count && _readings[i + 1].Starts is { } to && to > from)
            {
                _items[i] = _items[i] with { Minutes = (int)(to - from).TotalMinutes };
            }

            var parts = Enumerable.Range(i + 1, _items.Count - i - 1).TakeWhile(part => ExemptItems.IsPartOf(_items[part].Number, _items[i].Number)).ToList();
            foreach (var part in parts.Where(part => _items[part].Purpose == AgendaPurpose.NotStated && AgendaTail.Asks(_items[i].Title) is not null))
            {
                _items[part] = _items[part] with { Purpose = AgendaTail.Asks(_items[i].Title)!.Value };
            }

            foreach (var part in parts.Where(part => _items[part].Paper is null && _readings[i].Listed is not null))
            {
                _items[part] = _items[part] with { Paper = _readings[i].Listed };
            }

            if (_readings[i].IsPurposeInPassing && parts.Exists(part => _items[part].Purpose != AgendaPurpose.NotStated))
            {
                _items[i] = _items[i] with { Purpose = AgendaPurpose.NotStated, Paper = _readings[i].Listed is null ? _items[i].Paper : null };
            }
            else if (_items[i].Purpose == AgendaPurpose.NotStated && parts.Count == 0 && AgendaWords.IsProcedure(_items[i].Title))
            {
                _items[i] = _items[i] with { Purpose = AgendaPurpose.Information };
            }
        }
    }

    private void CheckNumbers()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (item, reading) in _items.Zip(_readings))
        {
            if (!seen.Add(item.Number))
            {
                _faults.Add(new AgendaFault(reading.Line, $"Line {Written(reading.Line)}: there are two items {item.Number}."));
            }
        }

        var whole = seen.Select(static number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0)
            .Where(static value => value > 0).Order().ToList();
        for (var i = 1; i < whole.Count; i++)
        {
            if (whole[i] == whole[i - 1] + 2 && !seen.Any(number => ExemptItems.IsPartOf(number, Written(whole[i] - 1))))
            {
                _faults.Add(new AgendaFault(1, $"There is no item {Written(whole[i] - 1)}."));
            }
        }
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How an item was read.</summary>
    /// <param name="Line">Its last line that was its title.</param>
    /// <param name="Starts">The time of day at which it begins.</param>
    /// <param name="IsPurposeInPassing">Whether only a sentence says what it is for.</param>
    /// <param name="Listed">The paper that a sentence says its parts to have, such as "circulated".</param>
    private readonly record struct Reading(int Line, TimeOnly? Starts = null, bool IsPurposeInPassing = false, string? Listed = null);
}
