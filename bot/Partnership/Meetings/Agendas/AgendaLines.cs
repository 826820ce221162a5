using System.Globalization;

namespace Partnership.Meetings.Agendas;

/// <summary>Reads an agenda's lines in one pass.</summary>
internal sealed class AgendaLines(List<AgendaLine> lines)
{
    private const int LongestMinutes = 480;
    private const int LongestTitle = 200;
    private const int MostItems = 100;
    private const int LongestPaper = 300;

    /// <summary>Nobody goes through more of them by hand, and a paper of prose has one a line.</summary>
    private const int MostFaults = 100;

    private static readonly HashSet<string> Captions = new(
        [
            "agenda", "item", "items", "no", "no.", "#", "order of business", "draft agenda",
        ], StringComparer.OrdinalIgnoreCase);

    private const string Access = "access ";

    private static readonly HashSet<string> AccessColumns = new(
        [
            "ACCESS", "STATUS", "CLASSIFICATION", "MARKING", "PART", "PUBLIC", "PUBLIC?", "EXEMPT", "EXEMPT?", "CONFIDENTIAL", "CONFIDENTIAL?", "PRIVATE", "PRIVATE?", "RESTRICTED",
            "PUBLIC/PRIVATE", "PUBLIC / PRIVATE", "PUBLIC OR PRIVATE", "PUBLIC/EXEMPT", "PUBLIC / EXEMPT", "OPEN/EXEMPT", "OPEN / EXEMPT", "OPEN/CLOSED", "OPEN / CLOSED", "PUBLICATION",
        ], StringComparer.Ordinal);

    private readonly List<AgendaItem> _items = [];
    private readonly List<TimeOnly?> _starts = [];
    private readonly List<int> _lines = [];
    private readonly List<AgendaFault> _faults = [];
    private readonly bool _isNumbered = lines.Exists(static line => line.Number is not null);
    private readonly HashSet<string> _exemptNumbers = new(StringComparer.OrdinalIgnoreCase);
    private string[]? _columns;
    private bool _isExemptPart;

    public AgendaReading Read()
    {
        foreach (var line in lines)
        {
            if (line.IsCut)
            {
                _faults.Add(new AgendaFault(line.At, $"Line {Written(line.At)} is longer than {AgendaLine.Longest} characters; I read its beginning."));
            }

            if (!TakeColumns(line))
            {
                Take(line);
            }
        }

        for (var i = 0; i + 1 < _items.Count; i++)
        {
            if (_items[i].Minutes is null && _starts[i] is { } from && _starts[i + 1] is { } to && to > from)
            {
                _items[i] = _items[i] with { Minutes = (int)(to - from).TotalMinutes };
            }
        }

        CheckNumbers();
        var items = ExemptItems.Mark([.. _items.Select(item => item with { IsExempt = item.IsExempt || _exemptNumbers.Contains(item.Number) })]);
        if (_items.Count == 0)
        {
            _faults.Add(new AgendaFault(1, "I found no items. Write one on each line, such as “1. Welcome – Chair – 5 mins – for information”."));
        }

        return new AgendaReading(items, [.. _faults.OrderBy(static fault => fault.Line).Take(MostFaults)]);
    }

    /// <summary>A table's heading row, such as "Item | Title | Lead | Purpose | Time | Paper".</summary>
    private bool TakeColumns(AgendaLine line)
    {
        if (!line.IsTable || line.Number is not null)
        {
            return false;
        }

        var columns = line.Parts.Select(static cell => cell.Trim().TrimEnd(':').ToUpperInvariant() switch
        {
            "ITEM" or "TITLE" or "SUBJECT" or "AGENDA ITEM" or "TOPIC" => "title",
            "NO" or "NO." or "#" or "NUMBER" or "ITEM NO" or "ITEM NO." => "number",
            "LEAD" or "PRESENTER" or "WHO" or "OWNER" or "SPEAKER" or "PRESENTED BY" or "LEAD OFFICER" => "presenter",
            "PURPOSE" or "ACTION" or "FOR" => "purpose",
            "TIME" or "MINUTES" or "MINS" or "DURATION" or "TIMING" => "time",
            "PAPER" or "PAPERS" or "REPORT" or "ATTACHMENT" or "ENCLOSURE" => "paper",
            var other when AccessColumns.Contains(other) => Access + other,
            _ => "",
        }).ToList();
        if (columns.Count(static column => column.Length > 0) < 2)
        {
            return false;
        }

        // "Item | Title": the first is then the number's heading.
        if (columns.Count(static column => column is "title") > 1)
        {
            columns[columns.IndexOf("title")] = "number";
        }

        _columns = [.. columns];
        return true;
    }

    private void Take(AgendaLine line)
    {
        if (line.Number is null && TakeAccess(line))
        {
            return;
        }

        if (_columns is not null && line.IsTable)
        {
            TakeRow(line);
            return;
        }

        if (line.Number is null && TakeDetails(line))
        {
            return;
        }

        if (line.Number is null && (Captions.Contains(line.Text.TrimEnd(':')) || (_isNumbered && _items.Count == 0)))
        {
            return;
        }

        if (line.Number is null && _isNumbered)
        {
            _faults.Add(new AgendaFault(line.At, $"Line {Written(line.At)} has no number and was left out."));
            return;
        }

        var (title, details) = line.Apart();
        Add(line.At, line.Number, title, details);
    }

    private void TakeRow(AgendaLine line)
    {
        // The number has been taken off the front, with its column.
        var columns = line.Number is not null && _columns![0] is "number" ? _columns[1..] : _columns!;
        var (title, details, number) = ("", new List<AgendaDetail>(), line.Number);
        for (var i = 0; i < line.Parts.Count; i++)
        {
            var cell = line.Parts[i].Trim();
            if (cell.Length == 0)
            {
                continue;
            }

            switch (i < columns.Length ? columns[i] : "")
            {
                case "number":
                    number ??= cell.TrimEnd('.', ')');
                    break;
                case "title":
                    title = cell;
                    break;
                case "presenter":
                    details.Add(new AgendaDetail { Presenter = cell });
                    break;
                case "paper":
                    details.Add(new AgendaDetail { Paper = cell });
                    break;
                case "time":
                    details.Add(ReadTime(cell, line.At));
                    break;
                case ['a', 'c', 'c', 'e', 's', 's', ' ', .. var heading]:
                    details.Add(new AgendaDetail { IsExempt = IsExemptCell(heading, cell) });
                    break;
                case "purpose":
                    details.Add(new AgendaDetail { Purpose = ReadPurpose(cell, line.At) });
                    break;
                default:
                    details.AddRange(AgendaDetail.Read(cell) is { } detail ? [detail] : []);
                    break;
            }
        }

        Add(line.At, number, title, details);
    }

    /// <summary>A cell says it in words of its own, or with its column's heading: "Part" and "2", "Public" and "No".</summary>
    private static bool IsExemptCell(string heading, string cell)
    {
        var isYes = cell.ToUpperInvariant() is "YES" or "Y" or "X" or "TRUE" or "\u2713" or "\u2714";
        var isNo = cell.ToUpperInvariant() is "NO" or "N" or "FALSE";
        return heading.TrimEnd('?') switch
        {
            "PUBLIC" when isYes || isNo => isNo,
            "EXEMPT" or "CONFIDENTIAL" or "PRIVATE" or "RESTRICTED" when isYes || isNo => isYes,
            "PART" => ExemptWords.IsMark($"part {cell}"),
            "OPEN/CLOSED" or "OPEN / CLOSED" => cell.StartsWith("closed", StringComparison.OrdinalIgnoreCase),
            _ => ExemptWords.IsMark(cell),
        };
    }

    private AgendaDetail ReadTime(string cell, int line)
    {
        if (AgendaDetail.Read(cell) is { } detail && (detail.Minutes ?? (object?)detail.Starts) is not null)
        {
            return detail;
        }

        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
        {
            return new AgendaDetail { Minutes = minutes };
        }

        _faults.Add(new AgendaFault(line, $"Line {Written(line)}: “{cell}” is no length or time."));
        return new AgendaDetail();
    }

    private AgendaPurpose? ReadPurpose(string cell, int line)
    {
        var purpose = AgendaWords.Read(cell);
        if (purpose is null)
        {
            _faults.Add(new AgendaFault(line, $"Line {Written(line)}: “{cell}” is none of decision, discussion and information."));
        }

        return purpose;
    }

    /// <summary>A line without a number that says who may be present: a heading, or a note about items.</summary>
    private bool TakeAccess(AgendaLine line)
    {
        var text = string.Join(" \u2013 ", line.Parts);
        var heading = ExemptWords.HeadingOf(text);
        if (heading is AgendaPart.Public || (_isExemptPart && _isNumbered && heading is null && ExemptWords.EndsPublic(text)))
        {
            _isExemptPart = false;
            return true;
        }

        if (_isNumbered && _items.Count > 0 && ExemptWords.SaysNone(text) && ExemptWords.HeadingOf(_items[^1].Title) is AgendaPart.Exempt)
        {
            _items[^1] = _items[^1] with { Title = _items[^1].Title + " \u2013 none" };
            _isExemptPart = false;
            return true;
        }

        if (_isNumbered && ExemptWords.IsOfAppendix(text) && ExemptWords.IsIn(text))
        {
            return true;
        }

        // Where lines have no numbers each is an item, and its mark is read with it.
        if (heading is null && !(_isNumbered && ExemptWords.IsIn(text) && AgendaDetail.Read(text) is not { IsExempt: false }))
        {
            return false;
        }

        if (ExemptWords.ItemsIn(text) is { Count: > 0 } numbers)
        {
            _exemptNumbers.UnionWith(numbers);
        }
        else if (_items.Count > 0 && (line.IsIndented || ExemptWords.IsAboutLast(text)) && !(heading is not null && ExemptWords.IsOfMany(text)))
        {
            _items[^1] = _items[^1] with { IsExempt = true };
        }
        else
        {
            // Right below an item, "Confidential" may go for that item as well as for what follows.
            if (heading is not null && _items.Count > 0 && !line.FollowsGap && !ExemptWords.IsOfMany(text))
            {
                _items[^1] = _items[^1] with { IsExempt = true };
                _faults.Add(new AgendaFault(line.At, $"Line {Written(line.At)}: I keep item {_items[^1].Number} and everything below it from the public. If that is not meant, write “exempt” behind the items that are."));
            }

            _isExemptPart = _items.Count > 0 || heading is not null;
        }

        return true;
    }

    /// <summary>A line below an item that only says something about it.</summary>
    private bool TakeDetails(AgendaLine line)
    {
        if (_items.Count == 0)
        {
            return false;
        }

        var details = line.Parts.Select(AgendaDetail.Read).ToList();
        if (details.Contains(null))
        {
            return false;
        }

        foreach (var detail in details)
        {
            Apply(line.At, detail!);
        }

        return true;
    }

    private void Add(int at, string? number, string title, IReadOnlyList<AgendaDetail> details)
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

        if (title.Length > LongestTitle)
        {
            _faults.Add(new AgendaFault(at, $"Line {Written(at)}: the title is longer than {LongestTitle} characters and was cut."));
            title = title[..LongestTitle].TrimEnd() + "…";
        }

        // "7. Part 2 – exempt": the mark is the heading's own.
        var isMarked = details.Any(static detail => detail.IsExempt);
        if (isMarked && ExemptWords.HeadingOf($"{title} exempt") is not null)
        {
            (title, details) = ($"{title} \u2013 exempt", [.. details.Where(static detail => !detail.IsExempt)]);
        }

        // In the exempt part, what reads as another such heading is hidden with the rest.
        var part = ExemptWords.HeadingOf(title);
        var isExempt = _isExemptPart && part is not AgendaPart.Public;
        _isExemptPart = part is null ? _isExemptPart : part is AgendaPart.Exempt;
        _items.Add(new AgendaItem(number ?? Written(_items.Count + 1), title) { IsExempt = isExempt });
        _starts.Add(null);
        _lines.Add(at);
        foreach (var detail in details)
        {
            Apply(at, detail);
        }
    }

    private void Apply(int at, AgendaDetail detail)
    {
        var item = _items[^1];
        _starts[^1] = detail.Starts ?? _starts[^1];
        if (detail.Minutes is < 1 or > LongestMinutes)
        {
            _faults.Add(new AgendaFault(at, $"Line {Written(at)}: {detail.Minutes.Value.ToString(CultureInfo.InvariantCulture)} minutes cannot be right."));
            detail = detail with { Minutes = null };
        }

        if (detail.Purpose is { } purpose && item.Purpose != AgendaPurpose.NotStated && item.Purpose != purpose)
        {
            _faults.Add(new AgendaFault(at, $"Line {Written(at)}: the item is for {AgendaWords.Of(item.Purpose)} and for {AgendaWords.Of(purpose)}; I took the first."));
            detail = detail with { Purpose = null };
        }

        _items[^1] = item with
        {
            Purpose = detail.Purpose ?? item.Purpose,
            Minutes = detail.Minutes ?? item.Minutes,
            Presenter = detail.Presenter ?? item.Presenter,
            IsExempt = item.IsExempt || detail.IsExempt,
            Paper = detail.Paper is null || item.Paper?.Length > LongestPaper ? item.Paper : item.Paper is null ? detail.Paper : $"{item.Paper}, {detail.Paper}",
        };
    }

    private void CheckNumbers()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (item, line) in _items.Zip(_lines))
        {
            if (!seen.Add(item.Number))
            {
                _faults.Add(new AgendaFault(line, $"Line {Written(line)}: there are two items {item.Number}."));
            }
        }

        var whole = seen.Select(static number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0)
            .Where(static value => value > 0).Order().ToList();
        for (var i = 1; i < whole.Count; i++)
        {
            if (whole[i] == whole[i - 1] + 2 && !seen.Any(number => number.StartsWith(Written(whole[i] - 1), StringComparison.Ordinal) && number.Length > Written(whole[i] - 1).Length))
            {
                _faults.Add(new AgendaFault(1, $"There is no item {Written(whole[i] - 1)}."));
            }
        }
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
