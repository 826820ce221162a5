namespace Partnership.Meetings.Agendas;

/// <summary>A line of an agenda, cut into its number and its parts.</summary>
/// <param name="Number">"4", "4a" or "4.1"; null on a line without one.</param>
/// <param name="Parts">Cells where tabs or bars separate them, else what dashes separate and what stands in brackets at the end.</param>
/// <param name="IsTable">Whether its parts are cells.</param>
/// <param name="IsCut">Whether it is longer than what is read of one.</param>
internal sealed record AgendaLine(int At, string? Number, IReadOnlyList<string> Parts, bool IsTable, bool IsCut = false)
{
    /// <summary>Characters of a line without cells: each title, name and paper of an item may be 300 long.</summary>
    public const int Longest = 1_000;

    /// <summary>The last one takes what is left: an agenda's table has six columns.</summary>
    private const int MostCells = 30;

    private static readonly string[] Dashes = [" - ", " \u2013 ", " \u2014 ", " | ", "; "];

    private static readonly string[] Labels = ["Paper:", "Papers:", "Paper attached:", "Lead:", "Lead officer:", "Presenter:", "Presented by:", "Purpose:", "For:", "Time:", "Access:"];

    private static readonly string[] MonthNames = System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>Whether the line above it is empty.</summary>
    public bool FollowsGap { get; init; }

    /// <summary>Whether it stands a little to the right, as what belongs to the item above it does; a heading stands in the middle.</summary>
    public bool IsIndented { get; init; }

    public string Text => string.Join(" ", Parts);

    public static AgendaLine Read(string line, int at)
    {
        var text = line.Trim();
        var number = NumberOf(ref text);
        var isTable = text.Contains('\t', StringComparison.Ordinal) || text.Contains('|', StringComparison.Ordinal);
        if (isTable)
        {
            var cells = text.Trim('|').Split(['\t', '|'], MostCells, StringSplitOptions.TrimEntries);
            if (number is null && cells.Length > 1 && IsNumber(cells[0].TrimEnd('.', ')')))
            {
                (number, cells) = (cells[0].TrimEnd('.', ')'), cells[1..]);
            }

            return new AgendaLine(at, number, cells, IsTable: true);
        }

        return new AgendaLine(at, number, [.. Parted(text[..Math.Min(text.Length, Longest)])], IsTable: false, IsCut: text.Length > Longest);
    }

    /// <summary>Whether words are an item's number, such as "4", "4a" or "4.1".</summary>
    public static bool IsNumber(string words)
    {
        var digits = words.TakeWhile(char.IsAsciiDigit).Count();
        var rest = words[digits..];
        return digits is 1 or 2
            && (rest.Length == 0 || (rest.Length == 1 && char.IsAsciiLetterLower(rest[0])) || (rest.Length is 2 or 3 && rest[0] == '.' && rest[1..].All(char.IsAsciiDigit)));
    }

    /// <summary>The title, and the parts around it that say something else. What is not understood belongs to the title: a dash may be part of it.</summary>
    public (string Title, IReadOnlyList<AgendaDetail> Details) Apart()
    {
        var details = new List<AgendaDetail>();
        var (from, to) = (0, Parts.Count);
        while (from < to - 1 && AgendaDetail.ReadSpan(Parts[from]) is { } time)
        {
            details.Add(time);
            from++;
        }

        var title = from < to ? Parts[from] : "";
        var space = title.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && AgendaDetail.Clock(title[..space]) is { } starts && title[..space].AsSpan().ContainsAny(":.m"))
        {
            details.Add(new AgendaDetail { Starts = starts });
            title = title[space..].TrimStart(' ', '-', '\u2013');
        }

        for (; to > from + 1; to--)
        {
            if (AgendaDetail.Read(Parts[to - 1]) is { } detail)
            {
                details.Add(detail);
            }
            else if (details.TrueForAll(static known => known.Presenter is null) && AgendaDetail.MayBeName(Parts[to - 1]) && (details.Count > 0 || HasDetail(from + 1, to - 1)))
            {
                details.Add(new AgendaDetail { Presenter = Parts[to - 1].Trim() });
            }
            else
            {
                break;
            }
        }

        return (string.Join(" \u2013 ", Parts.Skip(from + 1).Take(to - from - 1).Prepend(title)).Trim().TrimEnd(':'), details);
    }

    /// <summary>Takes the number off the beginning: "1.", "Item 2:", "3)", "4a -", "5 Title".</summary>
    private static string? NumberOf(ref string text)
    {
        var rest = text.StartsWith("item ", StringComparison.OrdinalIgnoreCase) ? text[5..] : text;
        var end = rest.AsSpan().IndexOfAny(" \t):|") is var mark and >= 0 ? mark : rest.Length;
        var word = rest[..end].TrimEnd('.');

        // "10:00 Welcome" begins with a time; "3 mins" is a length; "12 March" a date.
        if (!IsNumber(word) || (end < rest.Length && rest[end] == ':' && end + 1 < rest.Length && char.IsAsciiDigit(rest[end + 1])) || AgendaDetail.ReadMinutes(rest) is not null
            || (word.Contains('.', StringComparison.Ordinal) && AgendaDetail.Clock(word) is not null))
        {
            return null;
        }

        var title = rest[end..].TrimStart(' ', '\t', '.', ')', ':', '|', '-', '\u2013', '\u2014');
        if (end < rest.Length && rest[end] == ' ' && rest[end - 1] != '.' && Array.Exists(MonthNames, month => title.StartsWith(month, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        text = title;
        return word;
    }

    private static IEnumerable<string> Parted(string text)
    {
        // "… (decision, 20 minutes) Paper: Plan.docx": a label that begins anew after a bracket or a full stop.
        var labelled = new List<string>();
        while (LastLabel(text) is > 1 and var at)
        {
            labelled.Add(text[at..]);
            text = text[..at].TrimEnd(' ', ',', ';', '.');
        }

        // A span of time has a dash of its own: it is one part.
        var brackets = new List<string>();
        while (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open)
        {
            brackets.InsertRange(0, text[(open + 1)..^1].Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(SplitAtDashes));
            text = text[..open].TrimEnd();
        }

        return SplitAtDashes(text).Concat(brackets).Concat(Enumerable.Reverse(labelled));
    }

    private static int LastLabel(string text) => Labels.Max(label =>
        text.LastIndexOf(label, StringComparison.Ordinal) is > 1 and var at && text[at - 1] == ' ' && text[at - 2] is ')' or '.' or ',' or ';' && text.Length > at + label.Length ? at : -1);

    private static IEnumerable<string> SplitAtDashes(string text)
    {
        if (AgendaDetail.ReadSpan(text) is not null)
        {
            return [text];
        }

        var parts = new List<string>(text.Split(Dashes, StringSplitOptions.TrimEntries));
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (AgendaDetail.ReadSpan($"{parts[i]}-{parts[i + 1]}") is { Minutes: not null })
            {
                parts[i] = $"{parts[i]}-{parts[i + 1]}";
                parts.RemoveAt(i + 1);
            }
        }

        return parts.Where(static part => part.Length > 0);
    }

    private bool HasDetail(int from, int to) => Parts.Skip(from).Take(to - from).Any(static part => AgendaDetail.Read(part) is not null);
}
