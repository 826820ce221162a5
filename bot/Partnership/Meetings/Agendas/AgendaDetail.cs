using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>What a part of an agenda's line, or a sentence below it, says about its item besides the title.</summary>
internal sealed partial record AgendaDetail
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly string[] PresenterLabels =
    [
        "lead:", "lead officer:", "lead member:", "presenter:", "presenters:", "presented by:", "presented by ", "led by ", "led by:", "owner:", "by:", "speaker:", "from:", "officer:", "report author:", "author:", "introduced by:", "introduced by ",
    ];
    private static readonly string[] PurposeLabels = ["purpose:", "action:", "for:", "action required:"];
    private static readonly string[] AccessLabels = ["access:", "status:", "classification:", "marking:"];
    private static readonly string[] TimeLabels = ["time:", "minutes:", "duration:", "length:", "allow ", "timing:"];
    private static readonly string[] PaperLabels =
    [
        "paper:", "papers:", "report:", "attached:", "attachment:", "enclosure:", "document:", "paper attached:", "papers attached:",
    ];
    private static readonly string[] FileEndings = [".doc", ".docx", ".pdf", ".ppt", ".pptx", ".xls", ".xlsx", ".txt"];

    public AgendaPurpose? Purpose { get; init; }

    public int? Minutes { get; init; }

    public string? Presenter { get; init; }

    public string? Paper { get; init; }

    /// <summary>Whether the part says that the item is not for the public.</summary>
    public bool IsExempt { get; init; }

    /// <summary>The time of day at which the item begins.</summary>
    public TimeOnly? Starts { get; init; }

    /// <summary>Whether a sentence says it in passing: what is written on its own goes before it.</summary>
    public bool IsInPassing { get; init; }

    /// <summary>Reads a part that says what it is: by a label, a purpose's words, a length, a time, a paper, or a person's standing.</summary>
    public static AgendaDetail? Read(string part)
    {
        var words = part.Trim().TrimEnd('.', ';', ',').Trim();
        if (After(words, PresenterLabels) is { } presenter)
        {
            return new AgendaDetail { Presenter = presenter };
        }

        if (ExemptWords.IsMark(After(words, AccessLabels) ?? words))
        {
            return new AgendaDetail { IsExempt = true };
        }

        if (After(words, PaperLabels) is { } paper)
        {
            return new AgendaDetail { Paper = paper };
        }

        if (AgendaWords.Read(After(words, PurposeLabels) ?? words) is { } purpose)
        {
            return new AgendaDetail { Purpose = purpose, Paper = Spoken().IsMatch(words) ? "verbal" : null };
        }

        var time = After(words, TimeLabels) ?? words;
        if (ReadMinutes(time) is { } minutes)
        {
            return new AgendaDetail { Minutes = minutes };
        }

        if (ReadSpan(time) is { } span)
        {
            return span;
        }

        return IsPaper(words) ? new AgendaDetail { Paper = words } : AgendaPeople.IsPost(words) ? new AgendaDetail { Presenter = words } : null;
    }

    /// <summary>Reads what stands in a bracket or on a line: one thing, or several with commas or dashes between, where each is understood and one of them may be a name.</summary>
    public static IReadOnlyList<AgendaDetail>? ReadAll(string text)
    {
        if (Read(text) is { } only)
        {
            return [only];
        }

        if (AgendaPeople.IsPerson(text))
        {
            return [new AgendaDetail { Presenter = text.Trim().TrimEnd('.', ';', ',') }];
        }

        var parts = ReadSpan(text) is null ? text.Split([" - ", " \u2013 ", " \u2014 ", " | ", ";", ","], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text];
        if (parts.Length is < 2 or > 8)
        {
            return null;
        }

        var details = parts.Select(Read).ToList();
        for (var at = 1; at < parts.Length; at++)
        {
            // "Det Insp Karen Boyle, Counter Terrorism": whom somebody belongs to.
            if (details[at] is null && details[at - 1] is { Presenter: { } who } && AgendaPeople.MayBeName(parts[at]) && parts[at].Length > 2)
            {
                details[at] = details[at - 1]! with { Presenter = $"{who}, {parts[at]}" };
                details[at - 1] = new AgendaDetail();
            }
        }

        var names = parts.Where((_, i) => details[i] is null).ToList();
        return names.Count == 0 ? [.. details.OfType<AgendaDetail>()]
            : names.Count < parts.Length && details.TrueForAll(static detail => detail?.Presenter is null) && (AgendaPeople.MayBeName(string.Join(", ", names)) || AgendaPeople.IsPerson(string.Join(", ", names)))
                ? [.. details.OfType<AgendaDetail>(), new AgendaDetail { Presenter = string.Join(", ", names) }]
                : null;
    }

    /// <summary>Reads a sentence about an item: "To receive a report of the Chief Fire Officer (attached)".</summary>
    public static AgendaDetail? ReadSentence(string sentence)
    {
        sentence = sentence.Trim().TrimEnd(':', '-');
        var purpose = AgendaWords.InSentence(sentence);
        var detail = new AgendaDetail
        {
            IsInPassing = true,
            Purpose = purpose,
            Presenter = AgendaPeople.InSentence(sentence),
            Paper = PaperIn(sentence),
            Minutes = Period().Match(sentence) is { Success: true } period && !Share().IsMatch(sentence) ? int.Parse(period.Groups["minutes"].Value, CultureInfo.InvariantCulture) : null,
        };
        return detail is { Purpose: null, Presenter: null, Paper: null, Minutes: null } ? null : detail;
    }

    /// <summary>The paper that words speak of: that it is attached, that it follows, on which pages it stands, that there is none but a word.</summary>
    public static string? PaperIn(string text) =>
        Without().IsMatch(text) ? null
        : Follows().IsMatch(text) ? "to follow"
        : Spoken().Match(text) is { Success: true } spoken ? Written().IsMatch(text) ? "written and verbal" : spoken.Value.Length > 0 ? "verbal" : null
        : !Footer().IsMatch(text) && Pages().Match(text) is { Success: true } pages ? pages.Value
        : File().Match(text) is { Success: true } file ? file.Groups["file"].Value.Trim()
        : Attached().Match(text) is { Success: true } attached ? attached.Value.Trim()
        : Report().IsMatch(text) ? "report"
        : null;

    /// <summary>A file's mark at a title's end, such as "pdf icon PDF 70 KB", and where it begins.</summary>
    public static (int At, string Paper)? FileAtEnd(string text) =>
        FileEnd().Match(text) is { Success: true } mark ? (mark.Index, mark.Groups["file"].Value.Trim('(', ')', '[', ']', ' ')) : null;

    /// <summary>Reads "10 mins", "10 minutes", "1 hour", "10'".</summary>
    public static int? ReadMinutes(string text)
    {
        var words = text.Trim().TrimStart('(').TrimEnd(')').Trim();
        var digits = words.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is <= 0 or > 4)
        {
            return null;
        }

        var number = int.Parse(words.AsSpan(0, digits), CultureInfo.InvariantCulture);
        return words[digits..].Trim().TrimEnd('.').ToUpperInvariant() switch
        {
            "MIN" or "MINS" or "MINUTE" or "MINUTES" or "M" or "'" or "\u2019" => number,
            "HOUR" or "HOURS" or "HR" or "HRS" or "H" => number * 60,
            _ => null,
        };
    }

    /// <summary>Reads "10:00" and "10:00 - 10:15".</summary>
    public static AgendaDetail? ReadSpan(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var ends = text.Split(["-", "\u2013", "\u2014", " to "], StringSplitOptions.TrimEntries);
        return ends switch
        {
            [var only] when Clock(only) is { } starts => new AgendaDetail { Starts = starts },
            [var first, var second] when Clock(first) is { } from && Clock(second) is { } to && to > from =>
                new AgendaDetail { Starts = from, Minutes = (int)(to - from).TotalMinutes },
            _ => null,
        };
    }

    /// <summary>Reads "10:00", "10.30", "2pm" or "10.00 a.m.".</summary>
    public static TimeOnly? Clock(string text)
    {
        var words = text.Trim().ToUpperInvariant().Replace("A.M.", "AM", StringComparison.Ordinal).Replace("P.M.", "PM", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace('.', ':');
        return TimeOnly.TryParseExact(words, ["H:mm", "HH:mm", "h:mmtt", "htt"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    private static string? After(string words, string[] labels)
    {
        var label = Array.Find(labels, known => words.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        return label is null || words[label.Length..].Trim() is not { Length: > 0 } rest ? null : rest;
    }

    private static bool IsPaper(string words) =>
        words.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(FileEndings, ending => words.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || (words.Length <= 60 && PaperWords().IsMatch(words));

    [GeneratedRegex(@"^(\w+ )?(papers?|append(ix|ices)|annex|encl?(osure)?\.?|att\.?)( [\w.]+)?$|^(papers?|reports?|cop(y|ies)|minutes|documents?|slides|presentation|draft|plan|summary|action log|agenda)?( \w+)? ?(is |are |will be )?(to follow|attached|enclosed|circulated|tabled)( \w+)?$|^(previously|already) circulated$"
        + @"|^(verbal|oral)( (report|update|item|presentation))?( only)?$|^(pages?|pp?\.?) ?\d+( ?(-|\u2013|to) ?\d+)?$|^(pdf|word|docx?|xlsx?|pptx?)( (doc|document|file|version))?([, ]+\d+(\.\d+)? ?[km]b)?$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex PaperWords();

    [GeneratedRegex(@"\b(to|will) follow\b|\bfollowing (on|later)\b|\bnot (yet )?(been )?(ready|available|received)\b|\bno (update|report|paper|papers|document)s? (is |are )?(yet )?available\b|\bcirculated separately\b|\b(will|to) be (tabled|circulated|sent)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Follows();

    [GeneratedRegex(@"\bno (papers?|reports?|documents?)\b( will| are| is)?( not)?( be)?( circulated| attached|[.;]|$)", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Without();

    [GeneratedRegex(@"\b(verbal|oral)\b|\bto be heard\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\bwritten\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(pages?|pp\.?) ?\d+( ?(-|\u2013|to) ?\d+)?", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Pages();

    [GeneratedRegex(@"\bpage \d+ (of|/) \d+", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Footer();

    [GeneratedRegex(@"(?<file>\b(PDF|DOCX?|XLSX?|PPTX?|Word|Excel)[ ,(]+\d+(\.\d+)? ?[KMkm][Bb]?\b)", Options)]
    private static partial Regex File();

    [GeneratedRegex(@"([ (\[]*(pdf icon|word icon|download|view))?[ (\[]+(?<file>(PDF|DOCX?|XLSX?|PPTX?|Word|Excel)([ ,(]+\d+(\.\d+)? ?[KMkm][Bb])?|[Pp]ages? \d+( ?(-|\u2013|to) ?\d+)?)[)\] ]*$", Options)]
    private static partial Regex FileEnd();

    [GeneratedRegex(@"\b((report|paper|minutes|draft|document|slide|appendix|cop(y|ie)|letter|plan|strategy|note)s?( is| are)? ?)?(previously |already )?(attached|enclosed|circulated|appended)( herewith)?\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Attached();

    [GeneratedRegex(@"^(joint )?(report|paper) (of|by|from) ", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b(a|within|for|maximum of|up to) (?<minutes>\d{1,3})[ -]min(ute)?s?\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Period();

    /// <summary>What one speaker has is not the item's length.</summary>
    [GeneratedRegex(@"\b(each|per|every|speakers?)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Share();
}
