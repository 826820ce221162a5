using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>How agendas name who leads an item. A name is taken where its standing, its body or its sentence tells: what only begins with capitals may be part of a title.</summary>
internal static partial class AgendaPeople
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Longest = 120;

    private const string Standing = "(Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|Dame|Lady|Lord|Insp|Inspector|Chief (Insp|Inspector|Supt|Superintendent|Constable|Executive|Officer|Fire Officer)|Det|Detective|Supt|Superintendent|Sgt|Sergeant|DCI|DI|DS|DSupt|ACC|DCC|T/Supt|PCSO|PC|Acting)";
    private const string Post = "(Officer|Manager|Director|Chair|Chairman|Chairwoman|Vice-Chair|Lead|Co-?ordinator|Inspector|Superintendent|Commissioner|Commander|Constable|Executive|Clerk|Solicitor|Treasurer|Secretary|Secretariat|Analyst|Sergeant|Advis[eo]r|Leader|Accountant|Registrar)s?";

    /// <summary>"Chair", "All", "Cllr Sam Reed", "Community Safety Manager".</summary>
    public static bool IsPost(string words) => words.Length <= Longest && Posts().IsMatch(words) && !Matters().IsMatch(words);

    /// <summary>A name with what it belongs to: "Jo Hale, Thames Valley Police", "Nicola Kneath (DCC) and Fran Lowis (CCBC)".</summary>
    public static bool IsPerson(string text)
    {
        text = text.Trim().TrimEnd('.', ';', ',');
        return text.Length <= Longest && (IsPost(text) || Person().IsMatch(text));
    }

    /// <summary>Whether a part may be a person's or a body's name; only what stands beside it tells for certain.</summary>
    public static bool MayBeName(string part)
    {
        var words = part.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 6 && part.Length is > 1 and <= 60 && !Topics().IsMatch(part) && !(part.Length > 4 && !part.Any(char.IsLower))
            && Array.TrueForAll(words, static word => char.IsUpper(word[0]) || word is "and" or "of" or "de" or "van" or "&" or "/" or "for" or "the");
    }

    /// <summary>"Rowena Fitch (author)" without what she is in the item.</summary>
    public static string WithoutPart(string who) => Parts().Replace(who.Trim(), "");

    /// <summary>Whether words are about a matter or a place rather than somebody's name.</summary>
    public static bool MayBeTopic(string words) => Places().IsMatch(words) || Topics().IsMatch(words);

    /// <summary>Who reports, presents or leads, as a sentence says it.</summary>
    public static string? InSentence(string sentence)
    {
        var found = Leads().Match(sentence);
        var who = found.Success ? found.Groups["who"].Value : Reports().Match(sentence) is { Success: true } report ? Cut().Split(report.Groups["who"].Value)[0] : "";
        who = who.Trim().TrimEnd(',', '-', '\u2013', '.', ' ');
        who = who.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? who[4..] : who;
        return who.Length is 0 or > Longest || Bodies().IsMatch(who) || !(char.IsUpper(who[0]) || Each().IsMatch(who)) ? null : who;
    }

    [GeneratedRegex(@"^([Tt]he )?([Cc]hair(man|woman|person)?|[Vv]ice[- ]?[Cc]hair|[Cc]lerk|[Ss]ecretariat)$|^([Aa]ll|ALL|[Ee]veryone|[Aa]ll (members|partners))$|^(?i:" + Standing + @")\.?( (\p{Lu}[\p{L}.'\u2019/-]*|of|the|and|&|for|de|van),?)+$|^(\p{Lu}[\p{L}\u2019'/-]* |& |and |for |of |the |\p{Lu}\p{L}+/){0,7}" + Post + @"( of (the )?\p{Lu}\p{L}+( \p{Lu}\p{L}+| of| the| and){0,4})?(,( ?(\p{Lu}\p{L}+|and|&|of|for),?)+)?$|^(Head|Director|Chief) of [\p{L} ]+$", Options)]
    private static partial Regex Posts();

    [GeneratedRegex(@"\b(discussion|update|reports?|plans?|strategy|review|scheme|steps|policy|programme|project|assessment|minutes|introductions?|proposals?|findings|results|approval|phase|part|year|quarter)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Topics();

    [GeneratedRegex(@"\b(street|road|lane|avenue|square|park|centre|house|hall|estate|ward|market|quay|town|city|north|south|east|west|safer|safe|crime|violence|abuse|youth|young|women|girls|drugs?|alcohol|fire|police|council|partnership|board|committee|community|communities|safety|health|service|services|team|group|network|fund|funding|budget|performance|data|risk|strategic|annual|quarter(ly)?|next|new|forward|work|action|terms|any|other|business|final|draft|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|q[1-4]|part|stage|outcome|progress|lessons|learning|priority|priorities|options?|recommendations?|presentation|slides|verbal)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Places();

    [GeneratedRegex(@" ?\((report )?(author|lead|presenting|presenter|speaker|guest)\)$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    /// <summary>About a post, and not who holds it.</summary>
    [GeneratedRegex(@"^(report|update|paper|presentation|appointment|election|role|review|recruitment|introduction|letter|statement|questions?|briefing)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Matters();

    /// <summary>Two or three capitalised words, and a body's name or a post behind them.</summary>
    [GeneratedRegex(@"^(" + Standing + @"\.? )?\p{Lu}[\p{Ll}.'\u2019-][\p{L}.'\u2019-]*( \p{Lu}[\p{L}'\u2019-]+){1,2} ?(, ?|\(| - | \u2013 |/)[^,()]*\b(\p{Lu}{2,}|Police|Council|NHS|Fire|Services?|Probation|Trust|Authority|Health|Housing|University|Network|Resources|Board|" + Post + @")\b[^()]*\)?( (and|&) \p{Lu}.*)?$", Options)]
    private static partial Regex Person();

    [GeneratedRegex(@"^(?<who>(the |each |all )?[\p{L}][^.;:]{1,100}?) (to|will) (present|lead|introduce|report|update|give|provide|attend|be heard|speak|brief|outline|decide|advise|talk|share)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Leads();

    [GeneratedRegex(@"\b(report|paper|presentation|briefing|update|item|introduction)( to be| will be)?( (presented|given|provided|led|introduced))? (of|by|from) (?<who>([^.;:(\[]|(Insp|Cllr|Dr|Mr|Mrs|Ms|Supt|Sgt|Rev|Prof|\b\p{Lu})\.)+)", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Reports();

    [GeneratedRegex(@",? (and (to )?(agree|approve|note|consider|discuss|endorse|decide|comment|review|receive)|on|to|about|regarding|which|setting|outlining|concerning|in relation|detailing|that|with|at|presenting|providing|summarising) | \u2013 | - ", Options)]
    private static partial Regex Cut();

    [GeneratedRegex(@"^(members|councillors|board members|(the )?(board|committee|panel|partnership|commission|cabinet|meeting|group|report|items?|paper|officers?|public|last meeting|minutes|questions?|any)\b)|\bmeeting\b|\bheld\b|^to\b|^(monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|october|november|december)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Bodies();

    [GeneratedRegex(@"^(each|all) \w+$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Each();
}
