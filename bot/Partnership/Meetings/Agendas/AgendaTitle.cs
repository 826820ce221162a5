using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>Parts an item's title from what is said behind it. What is not understood belongs to the title, as it was written.</summary>
internal static partial class AgendaTitle
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int ShortestCapitals = 5;

    private static readonly string[] _dashes = [" - ", " \u2013 ", " \u2014 "];

    private static readonly string[] _labels = ["Paper:", "Papers:", "Paper attached:", "Lead:", "Lead officer:", "Presenter:", "Presented by:", "Purpose:", "For:", "Time:", "Access:"];

    /// <summary>The title, and what the parts around it say.</summary>
    /// <param name="namesPeople">Whether other items name people behind their titles.</param>
    public static (string Title, IReadOnlyList<AgendaDetail> Details) Apart(string text, bool namesPeople = false)
    {
        var details = new List<AgendaDetail>();
        text = ListEnd().Replace(text.Trim(), "");
        text = text.EndsWith(").", StringComparison.Ordinal) ? text[..^1] : text;
        CutColumn(ref text, details);
        if (ExemptWords.HeadingOf(text) is not null)
        {
            return (text, details);
        }

        if (Timed().Match(text) is { Success: true } time && AgendaDetail.ReadSpan(time.Groups["span"].Value) is { } starts && time.Length < text.Length)
        {
            details.Add(starts);
            text = text[time.Length..].TrimStart(' ', '-', '\u2013', ':');
        }

        while (CutEnd(ref text, details) || AgendaTail.Cut(ref text, details, namesPeople))
        {
            text = text.TrimEnd(' ', ',', ';', '-', '\u2013');
        }

        if (Explained().Match(text) is { Success: true } explained)
        {
            details.AddRange(AgendaDetail.ReadSentence(explained.Groups["behind"].Value) is { } behind ? [behind with { Presenter = null }] : []);
            text = explained.Groups["title"].Value;
        }

        if (AgendaWords.Verbal(text) is { } verbal)
        {
            details.Add(new AgendaDetail { Purpose = verbal.Purpose, IsInPassing = true });
            text = verbal.Title;
        }

        if (AgendaTail.Asks(text) is { } asked && !details.Exists(static known => known.Purpose is not null))
        {
            details.Add(new AgendaDetail { Purpose = asked, IsInPassing = true });
        }

        return (text.TrimEnd(':', ' ', ','), details);
    }

    /// <summary>The title of an item that stands on one line with its sentences, and these. It ends where its capitals do, or where a sentence begins as agendas begin them.</summary>
    /// <param name="isSentence">Whether a full stop ends it as well.</param>
    public static (string Title, string Behind) Split(string text, bool isSentence = false)
    {
        text = text.Trim();
        var at = text.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && AgendaLine.IsNumber(text[..space].TrimEnd('.', ')')) ? space + 1 : 0;
        var capitals = Capitals().Match(text[at..]);
        if (capitals.Success && capitals.Groups["title"].Value.Trim() is { Length: >= ShortestCapitals } title && capitals.Groups["title"].Length < text.Length - at)
        {
            return (text[..at] + title, text[(at + capitals.Groups["title"].Length)..].Trim());
        }

        var begins = SentenceBegins().Match(text[at..]).Groups["title"];
        var first = isSentence ? FirstSentence().Match(text[at..]).Groups["title"] : null;
        return first is { Success: true } && (!begins.Success || first.Length < begins.Length) ? (text[..(at + first.Length)], text[(at + first.Length + 1)..].Trim())
            : begins.Success ? (text[..(at + begins.Length)].TrimEnd(), text[(at + begins.Length)..].TrimStart(' ', '-', '\u2013', ':', '.'))
            : (text, "");
    }

    /// <summary>Whether words begin as what is said about an item does, and no title.</summary>
    public static bool BeginsSentence(string text) => SentenceStart().IsMatch(text);

    /// <summary>Takes what is understood off the end.</summary>
    private static bool CutEnd(ref string text, List<AgendaDetail> details)
    {
        if (AgendaDetail.FileAtEnd(text) is { At: > 0 } file)
        {
            details.Add(new AgendaDetail { Paper = file.Paper, IsInPassing = true });
            text = text[..file.At];
            return true;
        }

        if (CutColumn(ref text, details))
        {
            return true;
        }

        // "… (decision, 20 minutes) Paper: Plan.docx": a label that begins anew after a bracket or a full stop.
        if (LastLabel(text) is > 1 and var label && AgendaDetail.Read(text[label..]) is { } labelled)
        {
            details.Add(labelled);
            text = text[..label].TrimEnd(' ', ',', ';', '.');
            return true;
        }

        if (text is [.., ')' or ']'] && text.LastIndexOf(text[^1] == ')' ? '(' : '[') is > 0 and var open)
        {
            var inside = text[(open + 1)..^1];
            var said = Said().IsMatch(inside) ? AgendaDetail.ReadSentence(inside) : null;
            if ((ExemptWords.IsOfAppendix(inside) && ExemptWords.IsIn(inside)) || (AgendaDetail.ReadAll(inside) is null && said is null))
            {
                // "(executive function - for decision)" stays, but what for is understood.
                details.AddRange(ExemptWords.IsIn(inside) ? [] : inside.Split([.. _dashes, ","], StringSplitOptions.TrimEntries).Select(AgendaDetail.Read).OfType<AgendaDetail>().Where(static part => (part.Purpose ?? (object?)part.Paper ?? part.Minutes) is not null));
                return false;
            }

            details.AddRange(AgendaDetail.ReadAll(inside) ?? [said! with { Presenter = null }]);
            text = text[..open];
            return true;
        }

        if (text.Length > 0 && EndTime().Match(text) is { Success: true, Index: > 0 } time && AgendaDetail.ReadSpan(time.Groups["span"].Value) is { } span)
        {
            details.Add(span);
            text = text[..time.Index];
            return true;
        }

        var whole = text;
        var dash = _dashes.Max(mark => whole.LastIndexOf(mark, StringComparison.Ordinal));
        if (dash > 0)
        {
            if (ReadPart(text[(dash + 2)..].Trim(), text[..dash], details) is not { } read)
            {
                return false;
            }

            details.AddRange(read);
            text = text[..dash];
            return true;
        }

        if (EndMinutes().Match(text) is { Success: true, Index: > 0 } minutes && AgendaDetail.ReadMinutes(minutes.Groups["time"].Value) is { } length)
        {
            details.Add(new AgendaDetail { Minutes = length });
            text = text[..minutes.Index];
            return true;
        }

        return false;
    }

    private static bool CutColumn(ref string text, List<AgendaDetail> details)
    {
        if (LastColumn().Match(text) is not { Success: true, Index: > 0 } column)
        {
            return false;
        }

        var cell = column.Groups["cell"].Value;
        if ((PageRange().IsMatch(cell) ? [new AgendaDetail { Paper = $"pages {cell}" }] : AgendaDetail.ReadAll(cell.Trim('(', ')'))) is not { } read)
        {
            return false;
        }

        details.AddRange(read);
        text = text[..column.Index];
        return true;
    }

    /// <summary>What stands behind a dash: understood, or a name beside something that is.</summary>
    private static IReadOnlyList<AgendaDetail>? ReadPart(string part, string before, List<AgendaDetail> details)
    {
        if (AgendaDetail.ReadAll(part) is { } read)
        {
            return read;
        }

        if (SentenceStart().IsMatch(part) && AgendaDetail.ReadSentence(part) is { } sentence)
        {
            return [sentence];
        }

        return details.TrueForAll(static known => known.Presenter is null) && AgendaPeople.MayBeName(part) && (details.Exists(static known => !known.IsInPassing && (known.Purpose is not null || known.Minutes is not null)) || HasDetail(before))
            ? [new AgendaDetail { Presenter = part }]
            : null;
    }

    private static bool HasDetail(string text) => text.Split(_dashes, StringSplitOptions.TrimEntries).Skip(1).Any(static part => AgendaDetail.Read(part) is not null);

    private static int LastLabel(string text) => _labels.Max(label =>
        text.LastIndexOf(label, StringComparison.Ordinal) is > 1 and var at && text[at - 1] == ' ' && text[at - 2] is ')' or '.' or ',' or ';' && text.Length > at + label.Length ? at : -1);

    [GeneratedRegex(@"^(?<span>\d{1,2}([:.]\d\d( ?[AaPp]\.?[Mm]\.?)?| ?[AaPp][Mm])( ?(-|\u2013|\u2014|to) ?\d{1,2}([:.]\d\d( ?[AaPp]\.?[Mm]\.?)?| ?[AaPp][Mm]))?)(\s|$)", Options)]
    private static partial Regex Timed();

    [GeneratedRegex(@"^(?<title>[^.]{4,}(\.\d[^.]*)?[^.])\. [\p{Lu}(]", Options)]
    private static partial Regex FirstSentence();

    /// <summary>"Petitions: to receive any petitions".</summary>
    [GeneratedRegex(@"^(?<title>[Aa]pologies( for absence)?): (?<behind>.+)$|^(?<title>[^:]{3,60}): (?<behind>([Tt]o [a-z]+ |[Ww]here |[Mm]embers |[Ss]tatements |[Aa]ny \p{L}+ (who|whose|with) ).*)$", Options)]
    private static partial Regex Explained();

    /// <summary>What stands in a column of its own at the end of a line.</summary>
    [GeneratedRegex(@"(   *|\t)(?<cell>\S+( \S+)*)$", Options)]
    private static partial Regex LastColumn();

    [GeneratedRegex(@"^\d{1,3} ?(-|\u2013) ?\d{1,3}$", Options)]
    private static partial Regex PageRange();

    /// <summary>How an entry of a list ends that goes on.</summary>
    [GeneratedRegex(@";( and| or)?$", Options)]
    private static partial Regex ListEnd();

    [GeneratedRegex(@"[ ,(\u2013-]+(?<span>\d{1,2}[:.]\d\d( ?[AaPp]\.?[Mm]\.?)? ?(-|\u2013|\u2014|to) ?\d{1,2}[:.]\d\d( ?[AaPp]\.?[Mm]\.?)?)$", Options)]
    private static partial Regex EndTime();

    [GeneratedRegex(@"[ ,(]+(?<time>\d{1,3} ?(mins?|minutes?)\.?)$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex EndMinutes();

    /// <summary>A bracket that is about the item and not of its title.</summary>
    [GeneratedRegex(@"\b(for|to|attached|enclosed|circulated|available|verbal|oral|pages?|pp|heard)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Said();

    [GeneratedRegex(@"^(To [a-z]+|(Joint |Verbal |Oral )?([Rr]eport|[Uu]pdate|[Pp]resentation|[Pp]aper) (of|by|from)|The (Board|Committee|Panel|Partnership|Commission|Group) (is|are|will)|Members (are|will)) ", Options)]
    private static partial Regex SentenceStart();

    [GeneratedRegex(@"^(?<title>\P{Ll}+)(\(|\[|\p{Lu}\p{Ll}|$)", Options)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(?<title>.*?\S[.:]? )(To ([a-z]+ly )?(approve|agree|confirm|ratify|adopt|endorse|sign|appoint|elect|determine|decide|authorise|consider|discuss|review|receive|note|hear|update|advise|be |invite|inform|comment|scrutinise|answer|deal|declare|disclose|move|resolve)|(Joint |Verbal |Oral )?[Rr]eport (of|by|from|to|attached) |(Verbal|Oral|Presentation|Update) (update|report|item|by|from)\b|\(?Pages? \d|The (Board|Committee|Panel|Partnership|Commission|Chair|Group|Chairman) (is|are|will)|Members (are|will) |To follow|For (information|decision|discussion|noting|approval)\b|(Attached|Enclosed|Verbal)\b)", Options)]
    private static partial Regex SentenceBegins();
}
