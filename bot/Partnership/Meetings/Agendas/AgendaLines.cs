using System.Globalization;

namespace Partnership.Meetings.Agendas;

/// <summary>Reads an agenda's lines in one pass.</summary>
internal sealed class AgendaLines(List<AgendaLine> lines)
{
    private const int LongestMinutes = 480;
    private const int LongestTitle = 200;
    private const int MostItems = 100;
    private const int LongestPaper = 300;

    /// <summary>A title that ends earlier ends where its writer ended it, not where a page did.</summary>
    private const int ShortestWrapped = 30;

    /// <summary>Nobody goes through more of them by hand, and a paper of prose has one a line.</summary>
    private const int MostFaults = 100;

    private readonly List<AgendaItem> _items = [];
    private readonly List<Reading> _readings = [];
    private readonly List<AgendaFault> _faults = [];
    private readonly List<AgendaFault> _left = [];
    private readonly bool _isNumbered = lines.Exists(static line => line.Number is not null);
    private readonly bool _hasRows = lines.Exists(static line => line.Cells is not null && AgendaTable.ColumnsOf(line.Cells) is not null);
    private readonly bool _hasBlocks = lines.Count(static line => line.FollowsGap) is > 2 and var gaps && gaps < lines.Count && lines.Exists(static line => !line.FollowsGap && IsAbout(line.Text));
    private readonly bool _hasBullets = lines.Count(static line => line.IsBullet) > 2;
    private readonly HashSet<AgendaLine> _stacked = [.. Stacked(lines)];
    private readonly HashSet<string> _exemptNumbers = new(StringComparer.OrdinalIgnoreCase);
    private string[]? _columns;
    private string _title = "";
    private bool _isExemptPart;
    private bool _isOver;
    private bool _isStraight;
    private (string Number, AgendaPurpose Purpose)? _section;

    public AgendaReading Read()
    {
        var first = _isNumbered ? 0 : FirstOfList();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsCut)
            {
                _faults.Add(new AgendaFault(line.At, $"Line {Written(line.At)} is longer than {AgendaLine.Longest} characters; I read its beginning."));
            }

            if (line.Number is null && line.Cells is not null && AgendaTable.ColumnsOf(line.Cells) is { } columns)
            {
                _columns = columns;
            }
            else if (i >= first || TakeAccess(line))
            {
                Take(line, i);
            }
        }

        Finish();
        CheckNumbers();
        var items = ExemptItems.Mark([.. _items.Select(item => item with { IsExempt = item.IsExempt || _exemptNumbers.Contains(item.Number) })]);
        if (_items.Count == 0)
        {
            _faults.Add(new AgendaFault(1, "I found no items. Write one on each line, such as “1. Welcome – Chair – 5 mins – for information”."));
        }

        return new AgendaReading(items, [.. _faults.OrderBy(static fault => fault.Line).Take(MostFaults)], [.. _left.Take(MostFaults)]);
    }

    /// <summary>The heads of a table that was pasted one cell a line.</summary>
    private static List<AgendaLine> Stacked(List<AgendaLine> lines)
    {
        for (var count = 6; count >= 3; count--)
        {
            for (var i = 0; i + count <= Math.Min(lines.Count, 60); i++)
            {
                var heads = lines.GetRange(i, count);
                if (heads.TrueForAll(static line => line is { Number: null, Cells: null }) && AgendaTable.ColumnsOf([.. heads.Select(static line => line.Text)]) is { } columns && Array.TrueForAll(columns, static column => column.Length > 0))
                {
                    return heads;
                }
            }
        }

        return [];
    }

    /// <summary>A line that is a cell of such a table: a name, or a paper's letter.</summary>
    private AgendaDetail? ReadStacked(string text) =>
        _stacked.Count == 0 || text.Length > 60 ? null
        : AgendaTable.IsPaperMark(text) ? new AgendaDetail { Paper = text }
        : AgendaPeople.MayBeName(text) && !text.EndsWith('.') ? new AgendaDetail { Presenter = _items[^1].Presenter is { } first ? $"{first} and {text}" : text }
        : null;

    /// <summary>Where a list without numbers begins: below the word "Agenda", or below the last line that says when and where.</summary>
    private int FirstOfList()
    {
        var caption = lines.FindIndex(static line => AgendaSurroundings.IsCaption(line.Text));
        if (caption >= 0)
        {
            return caption;
        }

        var first = lines.FindIndex(static line => line.IsBullet || ExemptWords.HeadingOf(line.Text) is not null || (AgendaTitle.Apart(line.Text).Details.Any(static detail => detail.Starts is not null)));
        var head = lines.FindLastIndex(first < 0 ? Math.Min(lines.Count, 12) - 1 : first, static line => AgendaSurroundings.IsAround(line.Text) && AgendaTitle.Apart(line.Text).Details.Count == 0);
        return lines.Count > 0 && lines[Math.Max(first, 0)].IsBullet ? first : head + 1;
    }

    private void Take(AgendaLine line, int at)
    {
        if (line.Number is null && TakeAccess(line))
        {
            // Besides that a report is exempt the sentence may say whose it is and what for.
            if (!_isOver && _items.Count > 0 && ExemptWords.HeadingOf(line.Text) is null && AgendaDetail.ReadSentence(line.Text) is not null)
            {
                TakeBelow(line);
            }

            return;
        }

        if (_stacked.Contains(line))
        {
            return;
        }

        if (!_isNumbered && _hasBullets && _items.Count > 0 && (line.IsBullet || line.FollowsGap))
        {
            _isOver = !line.IsBullet;
        }
        else if (line.Number is not null || line.Cells is null)
        {
            _isOver = line.Number is null && (_isOver || (_items.Count > 0 && AgendaSurroundings.IsEnd(line.Text)));
        }

        if (_columns is not null && line.Cells is not null)
        {
            TakeRow(line);
        }
        else if (line.Number is not null)
        {
            // "2. FOR DECISION" with 2.1 below it says what its parts are for.
            if ((AgendaWords.Read(line.Text.Split('(')[0]) ?? (AgendaSurroundings.IsSection(line.Text) ? AgendaPurpose.NotStated : null)) is { } section && lines.Exists(part => part.Number is { } number && ExemptItems.IsPartOf(number, line.Number)))
            {
                _section = (line.Number, section);
                return;
            }

            var (title, details) = AgendaTitle.Apart(line.Cells is null ? line.Text : string.Join(" \u2013 ", line.Cells.Where(static cell => cell.Length > 0)));
            Add(line.At, line.Number, title, details);
            _title = line.Text;
        }
        else if (!AgendaSurroundings.IsCaption(line.Text) && !(_items.Count == 0 && (_isNumbered || _hasRows)) && !_isOver && !TakeBelow(line))
        {
            if (_isNumbered || _hasRows || !IsItem(line, at))
            {
                Leave(line);
                return;
            }

            var (title, details) = AgendaTitle.Apart(line.Cells is null ? line.Text : string.Join(" \u2013 ", line.Cells.Where(static cell => cell.Length > 0)));
            Add(line.At, null, title, details);
            _title = "";
        }
    }

    /// <summary>Whether a line of a list without numbers is an item of it: neither around it nor a sentence below one.</summary>
    private bool IsItem(AgendaLine line, int at) =>
        !AgendaSurroundings.IsAround(line.Text) || AgendaTitle.Apart(line.Text).Details.Count > 0
            ? !(_hasBlocks && !line.FollowsGap && !line.IsBullet && at > 0 && line.Text.TrimEnd().EndsWith('.'))
            : false;

    /// <summary>A line below an item that says something about it, or carries on its title.</summary>
    private bool TakeBelow(AgendaLine line)
    {
        var text = line.Text.Trim();
        text = text is ['(', .., ')'] or ['[', .., ']'] && text.AsSpan(1).IndexOfAny("([") < 0 ? text[1..^1].Trim() : text;
        if (_items.Count == 0 || text.Length == 0)
        {
            return false;
        }

        if (_isNumbered && !line.FollowsGap && _title.Length >= ShortestWrapped && char.IsLower(text[0]) && _readings[^1].Line == line.At - 1)
        {
            var (title, more) = AgendaTitle.Apart($"{_title} {text}");
            _title = $"{_title} {text}";
            _items[^1] = _items[^1] with { Title = Cut(title, line.At) };
            _readings[^1] = _readings[^1] with { Line = line.At };
            Apply(_items.Count - 1, line.At, more);
            return true;
        }

        // "(Monitoring Officer) To declare interests".
        if (text[0] == '(' && text.IndexOf(')', StringComparison.Ordinal) is > 1 and var close && AgendaDetail.ReadAll(text[1..close]) is { } inFront)
        {
            Apply(_items.Count - 1, line.At, inFront);
            return TakeBelow(line with { Text = text[(close + 1)..] }) || true;
        }

        // A name alone is a signature where it does not stand right below what it leads.
        var details = AgendaDetail.ReadAll(text);
        details = details is [{ Presenter: not null }] && !_isStraight && !text.Contains(':', StringComparison.Ordinal) ? null : details;
        details = details is { Count: > 1 } && details.Any(static detail => detail.Presenter is { } who && !who.Contains(' ', StringComparison.Ordinal) && !AgendaPeople.IsPost(who)) ? null : details;
        details = details is null or [{ Presenter: not null }] && ReadStacked(text) is { } cell ? [cell] : details;
        if (details is null && (_isNumbered || _hasRows || IsAbout(line.Text) || (_hasBlocks && !line.FollowsGap)) && AgendaDetail.ReadSentence(text) is { } sentence)
        {
            details = [sentence];
        }

        if (details is null)
        {
            return false;
        }

        // "The Board is asked to consider the updates" below the last of an item's parts is about the whole.
        var index = _items.Count - 1;
        if (line.FollowsGap && text.StartsWith("The ", StringComparison.Ordinal) && text.Contains(" asked to ", StringComparison.Ordinal) && _items.FindLastIndex(item => ExemptItems.IsPartOf(_items[^1].Number, item.Number)) is >= 0 and var whole)
        {
            index = whole;
        }

        _readings[index] = _readings[index] with { Listed = _readings[index].Listed ?? (text.EndsWith(':') ? details[0].Paper : null) };
        Apply(index, line.At, details);
        return true;
    }

    /// <summary>Whether a line begins as a sentence about an item does.</summary>
    private static bool IsAbout(string text) => text.TrimStart() is ['(' or '[', ..] || AgendaTitle.BeginsSentence(text.Trim());

    private void Leave(AgendaLine line)
    {
        if (_items.Count > 0)
        {
            _left.Add(new AgendaFault(line.At, line.Text.Trim()));
            _isStraight = false;
        }
    }

    private void TakeRow(AgendaLine line)
    {
        // The number has been taken off the front, with its column.
        var columns = line.Number is not null && _columns![0] is "number" ? _columns[1..] : _columns!;
        if (line.Number is null && columns[0] is "number" && line.Cells![0].Length > 0 && _items.Count > 0 && !AgendaLine.IsNumber(line.Cells[0].TrimEnd('.')))
        {
            // A cell of several lines, and what stands beside its last one.
            foreach (var cell in line.Cells.Where(static cell => cell.Length > 0).Where(cell => !TakeBelow(line with { Text = cell })))
            {
                Leave(line with { Text = cell });
            }

            return;
        }

        var (title, details, number) = ("", new List<AgendaDetail>(), line.Number);
        for (var i = 0; i < line.Cells!.Count; i++)
        {
            var (cell, column) = (line.Cells[i].Trim(), i < columns.Length ? columns[i] : "");
            if (cell.Length == 0 || (column is "presenter" or "paper" or "purpose" or "time" && AgendaTable.IsNothing(cell)))
            {
                continue;
            }

            switch (column)
            {
                case "number":
                    number ??= cell.TrimEnd('.', ')');
                    break;
                case "title":
                    var (named, sentence) = AgendaTitle.Split(cell);
                    (title, var read) = AgendaTitle.Apart(named);
                    details.AddRange(read.Concat(AgendaDetail.ReadSentence(sentence) is { } said ? [said] : []));
                    break;
                case "presenter":
                    details.Add(new AgendaDetail { Presenter = cell });
                    break;
                case "paper":
                    details.Add(new AgendaDetail { Paper = cell.All(static c => char.IsAsciiDigit(c) || c is '-' or '\u2013' or ' ') ? $"pages {cell}" : cell });
                    break;
                case "time":
                    details.Add(ReadTime(cell, line.At));
                    break;
                case ['a', 'c', 'c', 'e', 's', 's', ' ', .. var heading]:
                    details.Add(AgendaTable.IsExempt(heading, cell) ? new AgendaDetail { IsExempt = true } : AgendaDetail.Read(cell) ?? new AgendaDetail());
                    break;
                case "purpose":
                    details.Add(new AgendaDetail { Purpose = ReadPurpose(cell, line.At) });
                    break;
                default:
                    details.AddRange(AgendaDetail.Read(cell) is { } detail ? [detail] : []);
                    break;
            }
        }

        if (number is null && title.Length == 0 && _items.Count > 0)
        {
            Apply(_items.Count - 1, line.At, details);
        }
        else if (number is null && _isNumbered && line.Cells.Count(static cell => cell.Length > 0) == 1)
        {
            Leave(line);
        }
        else
        {
            Add(line.At, number is null || AgendaLine.IsNumber(number) ? number : null, title, details);
        }
    }

    private AgendaDetail ReadTime(string cell, int line)
    {
        if (AgendaDetail.Read(cell) is { } detail && (detail.Minutes ?? (object?)detail.Starts) is not null)
        {
            return detail;
        }

        // "09:45 (30)".
        if (cell.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && AgendaDetail.ReadSpan(cell[..open]) is { } begins)
        {
            return begins with { Minutes = begins.Minutes ?? (int.TryParse(cell[open..].Trim('(', ')', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : AgendaDetail.ReadMinutes(cell[open..])) };
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
        var purpose = AgendaWords.Read(cell) ?? AgendaWords.InSentence(cell) ?? AgendaWords.InSentence($"to {cell}");
        if (purpose is null)
        {
            _faults.Add(new AgendaFault(line, $"Line {Written(line)}: “{cell}” is none of decision, discussion and information."));
        }

        return purpose;
    }

    /// <summary>A line without a number that says who may be present: a heading, or a note about items.</summary>
    private bool TakeAccess(AgendaLine line)
    {
        var text = line.Cells is null ? line.Text : string.Join(" \u2013 ", line.Cells);
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

        if (heading is null && _items.Count > 0 && ExemptWords.HeadingOf(_items[^1].Title) is not null && _items[^1].Purpose == AgendaPurpose.NotStated)
        {
            // Whether to exclude the public is decided.
            _items[^1] = _items[^1] with { Purpose = AgendaPurpose.Decision };
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

        // In the exempt part, what reads as another such heading is hidden with the rest.
        title = Cut(title, at);
        var part = ExemptWords.HeadingOf(title);
        var isExempt = _isExemptPart && part is not AgendaPart.Public;
        _isExemptPart = part is null ? _isExemptPart : part is AgendaPart.Exempt;
        if (_items.Count > 0 && number is not null && string.Equals(_items[^1].Number, number, StringComparison.OrdinalIgnoreCase) && AgendaDifference.IsSame(_items[^1], new AgendaItem(number, title)))
        {
            // A list of what is exempt names the item that stands below it.
            isExempt |= _items[^1].IsExempt;
            _items.RemoveAt(_items.Count - 1);
            _readings.RemoveAt(_readings.Count - 1);
        }

        if (title.Contains("exclud", StringComparison.OrdinalIgnoreCase))
        {
            _exemptNumbers.UnionWith(ExemptWords.ItemsIn(title));
        }

        _isStraight = true;
        _items.Add(new AgendaItem(number ?? Written(_items.Count + 1), title) { IsExempt = isExempt, Purpose = number is not null && _section is { } section && ExemptItems.IsPartOf(number, section.Number) ? section.Purpose : AgendaPurpose.NotStated });
        _readings.Add(new Reading(at, IsPurposeInPassing: true));
        Apply(_items.Count - 1, at, details);
    }

    private string Cut(string title, int at)
    {
        if (title.Length <= LongestTitle)
        {
            return title;
        }

        _faults.Add(new AgendaFault(at, $"Line {Written(at)}: the title is longer than {LongestTitle} characters and was cut."));
        return title[..LongestTitle].TrimEnd() + "…";
    }

    private void Apply(int index, int at, IReadOnlyList<AgendaDetail> details)
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
