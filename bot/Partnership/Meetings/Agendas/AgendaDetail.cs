using System.Globalization;

namespace Partnership.Meetings.Agendas;

/// <summary>What a part of an agenda's line says about its item, besides the title.</summary>
internal sealed record AgendaDetail
{
    private const int LongestPresenter = 60;

    private static readonly string[] PresenterLabels =
    [
        "lead:", "lead officer:", "presenter:", "presented by:", "presented by ", "led by ", "led by:", "owner:", "by:", "speaker:", "from:",
    ];
    private static readonly string[] PurposeLabels = ["purpose:", "action:", "for:"];
    private static readonly string[] AccessLabels = ["access:", "status:", "classification:", "marking:"];
    private static readonly string[] TimeLabels = ["time:", "minutes:", "duration:", "length:", "allow "];
    private static readonly string[] PaperLabels =
    [
        "paper:", "papers:", "report:", "attached:", "attachment:", "enclosure:", "document:", "paper attached:", "papers attached:",
    ];
    private static readonly string[] FileEndings = [".doc", ".docx", ".pdf", ".ppt", ".pptx", ".xls", ".xlsx", ".txt"];
    private static readonly string[] PaperWords = ["paper", "papers", "appendix", "annex", "enclosure", "report attached", "attached", "to follow", "paper to follow"];
    private static readonly HashSet<string> Standings = new(
        [
            "cllr", "councillor", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "rev", "sir", "dame", "lady", "lord", "insp", "inspector",
            "chief", "supt", "superintendent", "sgt", "dci", "di", "acc", "dcc", "pc",
        ], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Posts = new(
        ["chair", "the chair", "chairman", "chairwoman", "vice-chair", "vice chair", "all", "everyone", "secretariat", "the secretariat", "clerk", "the clerk"],
        StringComparer.OrdinalIgnoreCase);

    public AgendaPurpose? Purpose { get; init; }

    public int? Minutes { get; init; }

    public string? Presenter { get; init; }

    public string? Paper { get; init; }

    /// <summary>Whether the part says that the item is not for the public.</summary>
    public bool IsExempt { get; init; }

    /// <summary>The time of day at which the item begins.</summary>
    public TimeOnly? Starts { get; init; }

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
            return new AgendaDetail { Purpose = purpose };
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

        return IsPaper(words) ? new AgendaDetail { Paper = words } : HasStanding(words) ? new AgendaDetail { Presenter = words } : null;
    }

    /// <summary>Whether a part may be a person's or a body's name; only what stands beside it tells for certain.</summary>
    public static bool MayBeName(string part)
    {
        var words = part.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 6 && part.Length <= LongestPresenter
            && Array.TrueForAll(words, static word => char.IsUpper(word[0]) || word is "and" or "of" or "de" or "van" or "&" or "/" or "for" or "the");
    }

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

        var ends = text.Split(['-', '\u2013', '\u2014'], StringSplitOptions.TrimEntries);
        return ends switch
        {
            [var only] when Clock(only) is { } starts => new AgendaDetail { Starts = starts },
            [var first, var second] when Clock(first) is { } from && Clock(second) is { } to && to > from =>
                new AgendaDetail { Starts = from, Minutes = (int)(to - from).TotalMinutes },
            _ => null,
        };
    }

    /// <summary>Reads "10:00", "10.30" or "2pm".</summary>
    public static TimeOnly? Clock(string text)
    {
        var words = text.Trim().Replace(" ", "", StringComparison.Ordinal).Replace('.', ':').ToUpperInvariant();
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
        || Array.Exists(PaperWords, word =>
            words.Equals(word, StringComparison.OrdinalIgnoreCase) || (words.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase) && words.Split(' ').Length <= 3));

    private static bool HasStanding(string words) =>
        Posts.Contains(words)
        || (words.Length <= LongestPresenter && words.Contains(' ', StringComparison.Ordinal) && Standings.Contains(words.Split(' ')[0].TrimEnd('.')));
}
