using System.Globalization;

namespace Partnership.Meetings.Agendas;

/// <summary>Reads an agenda's lines in one pass.</summary>
internal sealed class AgendaLines(List<AgendaLine> lines)
{

    /// <summary>A title that ends earlier ends where its writer ended it, not where a page did.</summary>
    private const int ShortestWrapped = 30;

    private readonly AgendaItemList _items = new();
    private readonly List<AgendaFault> _left = [];
    private readonly bool _isNumbered = lines.Exists(static line => line.Number is not null);
    private readonly bool _hasRows = lines.Exists(static line => line.Cells is not null && AgendaTable.ColumnsOf(line.Cells) is not null);
    private readonly bool _hasBlocks = lines.Count(static line => line.FollowsGap) is > 2 and var gaps && gaps < lines.Count && lines.Exists(static line => !line.FollowsGap && IsAbout(line.Text));
    private readonly bool _hasBullets = lines.Count(static line => line.IsBullet) > 2;
    private readonly bool _namesPeople = AgendaTail.NamePeople([.. lines.Where(static line => line.Number is not null || line.IsBullet).Select(static line => line.Text)]);
    private readonly HashSet<AgendaLine> _stacked = [.. AgendaRows.Stacked(lines)];
    private string[]? _columns;
    private string _title = "";
    private bool _isOver;
    private bool _isStraight;

    public AgendaReading Read()
    {
        var first = _isNumbered ? 0 : FirstOfList();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsCut)
            {
                _items.AddFault(line.At, string.Create(CultureInfo.InvariantCulture, $"Line {line.At} is longer than {AgendaLine.Longest} characters; I read its beginning."));
            }

            if (line.Number is null && line.Cells is not null && AgendaTable.ColumnsOf(line.Cells) is { } columns)
            {
                _columns = columns;
            }
            else if (i >= first || AgendaAccess.Take(line, _items, _isNumbered))
            {
                Take(line, i);
            }
        }

        return _items.Build(_left);
    }

    /// <summary>A line that is a cell of such a table: a name, or a paper's letter.</summary>
    private AgendaDetail? ReadStacked(string text) =>
        _stacked.Count == 0 || text.Length > 60 ? null
        : AgendaTable.IsPaperMark(text) ? new AgendaDetail { Paper = text }
        : AgendaPeople.MayBeName(text) && !text.EndsWith('.') ? new AgendaDetail { Presenter = _items.Last.Presenter is { } first ? $"{first} and {text}" : text }
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
        if (line.Number is null && AgendaAccess.Take(line, _items, _isNumbered))
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
            var before = _items.Count;
            new AgendaRows(_items, _isNumbered).Take(line, _columns, TakeBelow, Leave);
            _isStraight |= _items.Count > before;
        }
        else if (line.Number is not null)
        {
            // "2. FOR DECISION" with 2.1 below it says what its parts are for.
            if ((AgendaWords.Read(line.Text.Split('(')[0]) ?? (AgendaSurroundings.IsSection(line.Text) ? AgendaPurpose.NotStated : null)) is { } section && lines.Exists(part => part.Number is { } number && ExemptItems.IsPartOf(number, line.Number)))
            {
                _items.Section = (line.Number, section);
                return;
            }

            var (title, details) = AgendaTitle.Apart(line.Cells is null ? line.Text : string.Join(" \u2013 ", line.Cells.Where(static cell => cell.Length > 0)), _namesPeople);
            Add(line, title, details);
            _title = line.Text;
        }
        else if (AgendaTail.PapersIn(line.Text) is { Count: > 0 } numbers && _items.Attach(numbers))
        {
            return;
        }
        else if (!AgendaSurroundings.IsCaption(line.Text) && !(_items.Count == 0 && (_isNumbered || _hasRows)) && !_isOver && !TakeBelow(line))
        {
            if (_isNumbered || _hasRows || !IsItem(line, at))
            {
                Leave(line);
                return;
            }

            var (title, details) = AgendaTitle.Apart(line.Cells is null ? line.Text : string.Join(" \u2013 ", line.Cells.Where(static cell => cell.Length > 0)), _namesPeople);
            Add(line, title, details);
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

        if (_isNumbered && !line.FollowsGap && _title.Length >= ShortestWrapped && char.IsLower(text[0]) && _items.TitleLine == line.At - 1)
        {
            var (title, more) = AgendaTitle.Apart($"{_title} {text}", _namesPeople);
            _title = $"{_title} {text}";
            _items.Retitle(title, line.At);
            _items.Apply(_items.Count - 1, line.At, more);
            return true;
        }

        // "(Monitoring Officer) To declare interests".
        if (text[0] == '(' && text.IndexOf(')', StringComparison.Ordinal) is > 1 and var close && AgendaDetail.ReadAll(text[1..close]) is { } inFront)
        {
            _items.Apply(_items.Count - 1, line.At, inFront);
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
        if (line.FollowsGap && text.StartsWith("The ", StringComparison.Ordinal) && text.Contains(" asked to ", StringComparison.Ordinal) && _items.WholeOf(_items.Last.Number) is >= 0 and var whole)
        {
            index = whole;
        }

        _items.List(index, text.EndsWith(':') ? details[0].Paper : null);
        _items.Apply(index, line.At, details);
        return true;
    }

    private void Add(AgendaLine line, string title, IReadOnlyList<AgendaDetail> details)
    {
        _isStraight = title.Length > 0 || _isStraight;
        _items.Add(line.At, line.Number, title, details);
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
}
