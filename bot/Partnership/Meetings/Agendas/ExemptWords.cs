using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>
/// The words by which agendas keep business from the public: headings such as "Part 2 – exempt" or "Exclusion of the press and public", marks on an item such as
/// "(confidential)", and notes such as "items 8 and 9 are not for publication" (Local Government Act 1972, section 100A and Schedule 12A).
/// </summary>
internal static partial class ExemptWords
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly SearchValues<char> _letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Characters of a text that are looked at: titles and headings are far shorter, and a file may be one long line.</summary>
    private const int Longest = 1_000;

    /// <summary>A heading or a mark has no other words than these: whatever else is said names the business itself.</summary>
    private static readonly HashSet<string> _words = new(
        """
        part section agenda item items business matter matters report reports information session sessions meeting minutes paper papers pages pink appendix appendices
        exempt exemption confidential restricted private closed secret top official sensitive privileged legal legally commercial commercially confidence camera
        public press and members member officers only open
        exclude excluded excluding exclusion excludes resolution resolve resolved resolving motion pass passing move to that be is are was were will should shall been have has it
        for from of in on by under at the a an any this following remaining remainder rest above below line which with as all these those during while whilst
        not no non publication published publish available considered consideration consider taken discussed discussion dealt heard held reserved
        local government act 1972 schedule section paragraph paragraphs para paras virtue defined amended meaning within grounds likely disclosure disclose contain containing contains
        involve involving involves relating one two ii i b yes true marked category access status classification
        circulation circulated circulate distribution distributed share shared sharing forward forwarded disclosed outside group absence absent leave withdraw asked
        strictly sensitive release released nfp embargo embargoed withheld nonpublic pt conf
        confidentially confidentia confidental confidentail excempt exemt exemp restriced e c
        white yellow do only internal between ourselves reserved meeting will readmitted re admitted return returns returned rejoin resume resumes resumed resumption
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>The part that begins with a line; null where the line is no heading.</summary>
    public static AgendaPart? HeadingOf(string line)
    {
        line = Folded(line);
        var words = MayBeMadeOfThem(line) ? Normalised(line) : "";
        if (words.Length == 0 || !IsMadeOfThem(words))
        {
            return null;
        }

        return Says(words) && !Single().IsMatch(words) ? AgendaPart.Exempt : PublicPart().IsMatch(words) ? AgendaPart.Public : null;
    }

    /// <summary>Whether a heading speaks of a part of the meeting or of several items, and so cannot be a mark on the item above it.</summary>
    public static bool IsOfMany(string heading) => Many().IsMatch(Normalised(heading));

    /// <summary>Whether a note below a heading says that there is nothing under it.</summary>
    public static bool SaysNone(string note) => note.Length <= Longest && None().IsMatch(Gaps().Replace(note.ToLowerInvariant(), " ").Trim());

    /// <summary>Whether a line ends by saying that the public may be present again, such as "Supplement, published 8 December – open".</summary>
    public static bool EndsPublic(string line) => line.Length <= Longest && Pieces().Split(line).LastOrDefault(static piece => piece.Trim().Length > 0) is { } last && HeadingOf(last) is AgendaPart.Public;

    /// <summary>Whether a note is about an appendix: the item itself may be public.</summary>
    public static bool IsOfAppendix(string note) => note.Length <= Longest && Appendix().IsMatch(Gaps().Replace(note.ToLowerInvariant(), " ").Trim());

    /// <summary>Whether a part of a line is a mark that keeps its item from the public.</summary>
    public static bool IsMark(string part) => IsFoldedMark(Folded(part));

    private static bool IsFoldedMark(string part) => MayBeMadeOfThem(part) && !IsOfAppendix(part) && Normalised(part) is { Length: > 0 } words && IsMadeOfThem(words) && (Says(words) || Paragraph().IsMatch(words));

    /// <summary>Whether a title, a note or the name of a paper says that it is not for the public.</summary>
    public static bool IsIn(string text)
    {
        text = Folded(text.Length <= Longest ? text : text[..Longest]);
        return Normalised(text) is { Length: > 0 } words && IsIn(text, words);
    }

    /// <summary>The numbers of the items that a note speaks of, such as "8" and "9" in "items 8 and 9 are exempt"; none where it names none.</summary>
    public static IReadOnlyList<string> ItemsIn(string note)
    {
        var named = Named().Match(note.Length <= Longest ? note : note[..Longest]);
        if (!named.Success)
        {
            return [];
        }

        var numbers = Numbers().Matches(named.Value).Select(static match => match.Value.ToLowerInvariant()).ToList();
        return Span().IsMatch(named.Value) && numbers is [var first, var last] && int.TryParse(first, CultureInfo.InvariantCulture, out var from) && int.TryParse(last, CultureInfo.InvariantCulture, out var to) && to >= from && to - from < 100
            ? [.. Enumerable.Range(from, to - from + 1).Select(static number => number.ToString(CultureInfo.InvariantCulture))]
            : numbers;
    }

    /// <summary>Whether a note is about what stands above it, such as "By virtue of paragraph 3" or "This report is confidential".</summary>
    public static bool IsAboutLast(string note) => note.Length <= Longest && (note.TrimStart() is ['(' or '[', ..] || Above().IsMatch(Normalised(note)));

    private static bool IsIn(string text, string words) =>
        (Phrase().IsMatch(words) || Pieces().Split(text).Any(IsMark) || (Capitals().IsMatch(text) && text.Any(char.IsLower)));

    private static bool IsMadeOfThem(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(static word => char.IsAsciiDigit(word[0]) || _words.Contains(word));

    /// <summary>A look at the first word, before any pattern: a table may have a hundred thousand cells.</summary>
    private static bool MayBeMadeOfThem(string text)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        var start = text.AsSpan().IndexOfAny(_letters);
        var rest = start < 0 ? [] : text.AsSpan(start);
        var end = rest.IndexOfAnyExcept(_letters);
        var first = end < 0 ? rest : rest[..end];
        Span<char> word = stackalloc char[20];
        return first.Length is > 0 and <= 20 && first.ToLowerInvariant(word) is var length && _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..length]);
    }

    private static bool Says(string words) => Exempt().IsMatch(Harmless().Replace(words, " "));

    /// <summary>Letters and digits in lower case, a space between words; what says the contrary or is a subject of its own is taken out.</summary>
    private static string Normalised(string text) => Nothing().IsMatch(text) ? "" :
        Harmless().Replace(Corrected(Gaps().Replace(text.Replace("&", " and ", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).ToLowerInvariant(), " ").Trim()), " ").Trim();

    /// <summary>Wide letters, as some keyboards and programs write them, made ordinary ones.</summary>
    private static string Folded(string text) => text.AsSpan().IndexOfAnyInRange('\uFF01', '\uFF5E') < 0
        ? text
        : string.Concat(text.Select(static c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c));

    /// <summary>Marks that are written short, in spaced letters or with a slip of the finger.</summary>
    private static string Corrected(string words) =>
        PartTwo().Replace(SlippedRestricted().Replace(SlippedConfidential().Replace(SlippedExempt().Replace(words, "exempt"), "confidential"), "restricted"), "part 2");

    [GeneratedRegex(@"\b(pt|part) ?(2|ii)\b|\bpt ?b\b", Options)]
    private static partial Regex PartTwo();

    [GeneratedRegex(@"\b(exc?em?p?t|exemp|e x e m p t)\b", Options)]
    private static partial Regex SlippedExempt();

    [GeneratedRegex(@"\b(confi?d[ea]n?t[ia1l]*[a1l]+y?|conf|c o n f i d e n t i a l)\b", Options)]
    private static partial Regex SlippedConfidential();

    [GeneratedRegex(@"\b(resricted|restriced|restrcited|r e s t r i c t e d)\b", Options)]
    private static partial Regex SlippedRestricted();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", Options)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"\b(no|non|not|none|nil) (an? )?(exempt|confidential|restricted|private|closed)( (items?|business|matters?|information|reports?|session))?\b"
        + @"|\b(exempt|confidential|restricted|private)( (items?|business|matters?|information|reports?|session))? (none|nil|no|n a|not applicable|false)\b"
        + @"|\bexempt (accommodation|from|housing|supported|propert\w+|provider\w*|setting\w*|scheme\w*|charit\w+)\b"
        + @"|\w+ (with |and |has |plus |including )?(an? )?(exempt|confidential|restricted|private) (append\w+|annex\w*)( \d+| [a-z])?$|\b(append\w+|annex\w*)( \d+| [a-z])? (is |are )?(exempt|confidential|restricted|private)$"
        + @"|\bconfidential (help|hot|phone|advice|support|service|counsel|listen|line|reporting|crime)\w*\b", Options)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"\b(part|agenda) (2|two|ii|b)\b|\b(exempt|confidential|restricted|secret)\b|\bprivate\b|\bclosed (session|part|business|items?|meeting|section|agenda|to)\b"
        + @"|\bnot (be |to be |being )?((open|available) )?(for|to|in)? ?(the )?(press|public|publication|published)\b|\bnot (be )?(published|publicly)\b"
        + @"|\bexclu(de|des|ded|ding|sion)\b.*\b(press|public)\b|\b(press|public)\b.*\bexclu(de|ded|ding|sion)\b|\bin (camera|confidence)\b|\bschedule 12a\b|\bpink (papers|pages)\b|\bbelow the line\b"
        + @"|\bofficial sensitive\b|\bcommercially sensitive\b|\blegally privileged\b|\bmembers only\b|\b(nfp|embargoed|withheld|privileged|nonpublic|non public)\b|^(strictly )?sensitive$"
        + @"|\b(not|do not) (for |to |be |to be )?(share|sharing|circulate|distribute|disclose|forward)d?\b|\bnot for (circulation|distribution)\b|\babsence of (the )?(press|public)\b|\b(press|public)\b.*\b(leave|withdraw)\b|\binternal only\b|\bbetween ourselves\b", Options)]
    private static partial Regex Exempt();

    [GeneratedRegex(@"\bpart (1|one|i|a)\b|\b(open|public) (session|part|items?|business|meeting|agenda|section|matters)\b|\b(open to|in) (the )?(press and )?public\b|^(public|open)( (papers|reports))?$|^white (papers|pages)$|\bpublic (are |were |is |be |to be )?(re ?admitted|return\w*|rejoin)\b", Options)]
    private static partial Regex PublicPart();

    [GeneratedRegex(@"\b(part|agenda) (2|two|ii|b)\b|\b(items|business|session|matters|information|reports|papers|pages|press|public|meeting|following|remaining)\b|\bin (camera|private)\b", Options)]
    private static partial Regex Many();

    [GeneratedRegex(@"\b(there (is|are|were) (no|none|nothing)|no (items?|business|matters|reports|exempt|confidential)|none|nil|nothing)\b", Options)]
    private static partial Regex None();

    [GeneratedRegex(@"[\s(:\u2013\u2014-](none|nil|n/a|no items|not applicable|not required)[.)]?\s*$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(the |an? )?(exempt |confidential |restricted |private )?(append\w+|annex\w*)\b", Options)]
    private static partial Regex Appendix();

    /// <summary>"Exempt report" is an item's title, "exempt items" is what stands above them.</summary>
    [GeneratedRegex(@"\b(item|report|paper|matter|minutes|appendix|appendices)( (to|of|on|for) .*)?$", Options)]
    private static partial Regex Single();

    [GeneratedRegex(@"^para(graph)?s? [1-7]\b", Options)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\b(exempt|confidential)\b|\b(restricted|private|closed) (items?|reports?|matters?|papers?|business|session|append\w+|annex\w*|information|minutes|briefing|discussion|agenda|part)\b"
        + @"|\bnot for publication\b|\bnot (open|available) to (the )?(press|public)\b|\bexclu(de|ded|ding|sion) (of )?(the )?(press|public)\b|\bpublic (is|are|be|to be|will be) excluded\b|\bschedule 12a\b"
        + @"|\bin (camera|private|confidence)\b|\bofficial sensitive\b|\bcommercially sensitive\b|\blegally privileged\b|\babsence of (the )?(press|public)\b"
        + @"|\b(not|do not) (for |to |be |to be )?(share|sharing|circulate|distribute|disclose|forward)d?\b|\bnot for (circulation|distribution)\b|\b(keep|kept) (this |it )?(private|between)\b|\boff the record\b|\bpart (2|two|ii|b) (exempt|confidential|private|items?|reports?|business)\b", Options)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\b(EXEMPT|CONFIDENTIAL|RESTRICTED|PRIVATE|PART (2|II|B))\b", Options)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"[()\[\]{}:;,/|*_.\u2013\u2014]| -|- |\t", Options)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"\bitems?( numbers?| nos?\.?)? \d+[a-z]?((, ?| ?& ?| and | to | ?- ?| ?\u2013 ?|, and )(item )?\d+[a-z]?)*", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"\d+[a-z]?", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\d[a-z]?( to | ?- ?| ?\u2013 ?)\d", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(by virtue|under|reason|para(graph)?s?|exempt (under|by|information)|(not for publication|exempt|confidential)( \w+)? (by|under|because|as|in accordance)|this (item|report|paper|matter)|the (report|appendix|paper)|append\w+)\b", Options)]
    private static partial Regex Above();
}
