using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>Reads what colleagues write behind a title in passing: "(Ffion, 5)", "– Ola Reyes – presentation", ", list attached", "need a yes/no".</summary>
internal static partial class AgendaTail
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly string[] Dashes = [" - ", " \u2013 ", " \u2014 "];

    /// <summary>Takes one such thing off the end of a title.</summary>
    /// <param name="namesPeople">Whether other items name people behind a dash or in a bracket, so that a name there is one here as well.</param>
    public static bool Cut(ref string text, List<AgendaDetail> details, bool namesPeople) =>
        CutBracket(ref text, details, namesPeople) || CutAttached(ref text, details) || CutWish(ref text, details) || CutName(ref text, details, namesPeople);

    /// <summary>Whether an agenda says behind its titles who leads: posts and ranks stand there more than once, or one name does.</summary>
    public static bool NamePeople(IReadOnlyList<string> titles) =>
        titles.Count(NamesSomebody) > 1
        || titles.SelectMany(static title => title.TrimEnd(' ', ';', ',').Split(Dashes, StringSplitOptions.TrimEntries).Skip(1)).Select(FirstSentence).Where(static part => part.Contains(' ', StringComparison.Ordinal) && IsName(part))
            .GroupBy(static part => part, StringComparer.Ordinal).Any(static same => same.Count() > 1);

    /// <summary>Whether a line of an agenda says behind its title who leads the item.</summary>
    private static bool NamesSomebody(string line)
    {
        line = line.TrimEnd(' ', ';', ',', '.');
        var parts = line.Split(Dashes, StringSplitOptions.TrimEntries);
        return parts.Skip(1).Select(static part => Timed().Match(part) is { Success: true } timed ? timed.Groups["who"].Value : FirstSentence(part)).Any(static part => AgendaPeople.IsPerson(part) && !AgendaPeople.MayBeTopic(part)) || (line is [.., ')'] && line.LastIndexOf('(') is > 0 and var open && InBracket(line[(open + 1)..line.LastIndexOf(')')]) is not null);
    }

    /// <summary>The numbers of items of which a line says that their papers are attached.</summary>
    public static IReadOnlyList<string> PapersIn(string line) =>
        Papers().Match(line) is { Success: true } papers ? papers.Groups["items"].Value.Split([",", "&", " and ", " AND ", " "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>What the words of a title ask for, though nothing behind it says so.</summary>
    public static AgendaPurpose? Asks(string title) =>
        Asking().IsMatch(title) ? AgendaPurpose.Decision : For().Match(title) is { Success: true } heading ? AgendaWords.Read(heading.Groups["purpose"].Value) : null;

    private static bool CutBracket(ref string text, List<AgendaDetail> details, bool namesPeople)
    {
        if (text is not [.., ')'] || text.LastIndexOf('(') is not (> 0 and var open))
        {
            return false;
        }

        var inside = text[(open + 1)..^1];
        if (InBracket(inside) is not { } read)
        {
            var who = All().Match(inside) is { Success: true } all ? all.Groups["who"].Value : inside;
            if (!namesPeople || AgendaDetail.Read(inside) is not null || !IsName(who) || who.Contains(" the ", StringComparison.Ordinal))
            {
                return false;
            }

            read = [new AgendaDetail { Presenter = who }];
        }

        if (ExemptWords.IsIn(inside))
        {
            read = [.. read, new AgendaDetail { IsExempt = true }];
        }

        details.AddRange(read);
        text = text[..open];
        return true;
    }

    /// <summary>A name and a length: what else stands there is a remark.</summary>
    private static IReadOnlyList<AgendaDetail>? InBracket(string inside)
    {
        var parts = inside.Split([" - ", " \u2013 ", ",", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var who = parts.TakeWhile(static part => Length(part) is null && (AgendaPeople.IsPerson(WithoutPart(part)) || IsName(WithoutPart(part)))).Select(WithoutPart).ToList();
        var minutes = parts.Select(Length).FirstOrDefault(static length => length is not null);
        var isCertain = minutes is not null || (who.Count > 0 && AgendaPeople.IsPost(who[0]) && parts.Length > 1);
        return who.Count == 0 || !isCertain ? null : [new AgendaDetail { Presenter = string.Join(", ", who) }, .. minutes is null ? Array.Empty<AgendaDetail>() : [new AgendaDetail { Minutes = minutes }]];
    }

    /// <summary>"PC Tarn for the figures" is PC Tarn.</summary>
    private static string WithoutPart(string part) => part.IndexOf(" for ", StringComparison.Ordinal) is > 0 and var at ? part[..at] : part;

    private static int? Length(string part) => AgendaDetail.ReadMinutes(part) ?? (part.Length is 1 or 2 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 ? minutes : null);

    private static bool CutAttached(ref string text, List<AgendaDetail> details)
    {
        if (Attached().Match(text) is not { Success: true, Index: > 3 } attached)
        {
            return false;
        }

        details.Add(new AgendaDetail { Paper = attached.Groups["paper"].Value.Trim(), IsInPassing = true });
        text = text[..attached.Index];
        return true;
    }

    private static bool CutWish(ref string text, List<AgendaDetail> details)
    {
        if (Wish().Match(text) is not { Success: true, Index: > 3 } wish)
        {
            return false;
        }

        var purpose = wish.Groups["decision"].Success ? AgendaPurpose.Decision : wish.Groups["discussion"].Success ? AgendaPurpose.Discussion : AgendaPurpose.Information;
        details.Add(new AgendaDetail { Purpose = purpose, IsInPassing = true });
        text = text[..wish.Index];
        return true;
    }

    /// <summary>Who leads behind the last dash, with a sentence or a word on how behind them.</summary>
    private static bool CutName(ref string text, List<AgendaDetail> details, bool namesPeople)
    {
        var parts = text.Split(Dashes, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || details.Exists(static known => known.Presenter is not null))
        {
            return false;
        }

        for (var at = parts.Length - 1; at > 0 && at >= parts.Length - 2; at--)
        {
            var timed = Timed().Match(parts[at]);
            var who = Reporting().Match(FirstSentence(timed.Success ? timed.Groups["who"].Value : parts[at])) is { Success: true } reporting ? reporting.Groups["who"].Value : FirstSentence(timed.Success ? timed.Groups["who"].Value : parts[at]);
            var behind = at == parts.Length - 1 ? "" : parts[at + 1];
            var isPerson = (AgendaPeople.IsPerson(who) && !AgendaPeople.MayBeTopic(who)) || (namesPeople && IsName(who) && who.Contains(' ', StringComparison.Ordinal));
            if (!isPerson || (behind.Length > 0 && !Manner().IsMatch(behind)) || (who.Length == parts[at].Length && behind.Length == 0 && !namesPeople))
            {
                continue;
            }

            details.Add(new AgendaDetail { Presenter = who, Minutes = timed.Success ? AgendaDetail.ReadMinutes(timed.Groups["time"].Value) : null });
            details.AddRange(behind.Length > 0 && AgendaDetail.PaperIn(behind) is { } paper ? [new AgendaDetail { Paper = paper, IsInPassing = true }] : []);
            text = text[..text.LastIndexOf(parts[at], StringComparison.Ordinal)].TrimEnd(' ', '-', '\u2013', '\u2014');
            return true;
        }

        return false;
    }

    private static string FirstSentence(string text) => Sentence().Match(text) is { Success: true } first ? first.Groups["first"].Value : text.TrimEnd('.');

    private static bool IsName(string text) => AgendaPeople.MayBeName(text) && !AgendaPeople.MayBeTopic(text) && !text.Any(char.IsDigit) && text.Split(' ').Length <= 4;

    [GeneratedRegex(@"^(?<first>[^.!?]{2,60}[^.\s]{2})\. \p{Lu}", Options)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^papers? for (items? )?(?<items>[\p{L}\d., &]{1,60}?) (is |are )?(attached|enclosed)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Papers();

    [GeneratedRegex(@"\b(need|needs|want|decide) (a )?(yes (or|/) ?no|yes/no|decision)\b|\bneed to (decide|agree|approve|choose)\b|\bwhether (we|to)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(items?|matters?|reports?|business|papers?) (?<purpose>for \p{L}+|to note)\.?$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex For();

    [GeneratedRegex(@"^(?<who>\p{Lu}[^\d,;]{2,50}) \(?(?<time>\d{1,3} ?(mins?|minutes))\)?$", Options)]
    private static partial Regex Timed();

    [GeneratedRegex(@"^(?<who>\p{Lu}[^,;]{2,50}) (to|will) (update|report|attend|lead|present|introduce|speak|brief|talk)( us| the \p{L}+)?$", Options)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"^[Aa]ll (?<who>\p{Lu}.*)$", Options)]
    private static partial Regex All();

    [GeneratedRegex(@"(,| -| \u2013|;) ?(?<paper>([\p{L}'\u2019]+ ){0,3}(attached|enclosed|to follow|circulated))([,;.] ?(please|pls|if you|and) .*)?\.?$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Attached();

    [GeneratedRegex(@"(:|,| -| \u2013) ?((just |please |pls |we )?((?<decision>(need|needs|want|decide|deciding|agree) (a )?(yes (or|/) ?no|yes/no|decision)|decision (needed|please|required)|to (decide|agree)|for (decision|agreement|sign[- ]off))|(?<discussion>(i'?d like |would like |want )?(your|everyone.?s|all|any) (ideas|views|thoughts|comments)|for (ideas|views|comments|discussion)|ideas (please|welcome))|(?<information>a report back|a quick update|for (info|information|noting)|fyi|heads[- ]up|to note)))( please| pls)?\.?$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^(presentation|slides|verbal( update| report)?|update|talk|demo|film|(final |first |revised )?(draft|report|paper|note)( (at|in|as) (paper|appendix|annex|enc) [\w.]+)?|to follow|(paper|appendix|annex|enc) [\w.]+|attached)\.?$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Manner();
}
