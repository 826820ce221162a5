using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Requests;

/// <summary>
/// Finds the place in the words that are neither day nor time. Only what reads as one is: words with a hall, a room, a street or the like among them, a name in
/// capitals after "in" or "at", or what somebody calls the venue. Everything else is left unread, so that nobody is sent to "3ish".
/// </summary>
/// <param name="isSaid">Whether the words before say that a place follows, as "change the venue to" does.</param>
/// <param name="isLoose">Whether little words at the ends of what is left say nothing.</param>
internal sealed partial class PlaceReader(string text, IReadOnlyList<RequestWord> words, bool isSaid, bool isLoose = false)
{
    // Between a place's own name and its kind: "speedwell house", "the old town hall".
    private const int MostUnknown = 3;

    private static readonly FrozenSet<string> PlaceWords = Set("venue location place room");

    private static readonly FrozenSet<string> Before = Set("in at @ to via on venue location place the and for -");

    private static readonly FrozenSet<string> Nouns = Set(
        """
        hall room rooms rm house centre center office offices building buildings chamber chambers library school academy college university church chapel cathedral mosque temple synagogue
        station court courthouse hotel inn pub club suite floor street road lane avenue drive close way crescent terrace gardens square park campus theatre cinema museum gallery
        hub site headquarters hq depot barracks stadium pavilion arena hospital surgery clinic canteen cafe restaurant boardroom auditorium studio annexe annex lodge manor castle farm
        mill wharf yard bridge quay plaza mall arcade shop store tower block wing foyer reception gym workspace
        online virtually virtual remotely hybrid teams zoom webex skype
        """);

    private static readonly FrozenSet<string> Kinds = Set(
        """
        main small large big little old new grand great inner outer upper lower ground first second third fourth fifth sixth top back front north south east west northern southern
        eastern western central town city county district parish village civic community council committee meeting meetings conference board members training seminar lecture sports
        leisure youth police fire ambulance health medical business science art arts corn market guild memorial war baptist methodist st saint holy university brookes microsoft ms google
        meet call link video interview briefing control press function common dining assembly
        """);

    private static readonly FrozenSet<string> Glue = Set("in at on by near opposite behind via and -");

    // Words that begin something else, whether they are written in capitals or not.
    private static readonly FrozenSet<string> Others = Set(
        """
        i we you he she they it this that these those me us him her them my your his their our everyone everybody people members all anyone somebody someone nobody whoever
        please pls thanks thank cheers ta regards sorry hi hello let lets tell inform notify know ask asked asks email send remind because as since if unless when while whenever so but or not no
        is are was were be been being will would can could should shall may might must do does did have has had need needs want wants make makes sure with without about around roughly
        approx approximately circa sometime some maybe perhaps possibly probably ideally preferably instead again also too only just still now then soon later earlier due owing after before
        during than more less lunch tea coffee refreshments buffet sandwiches papers agenda apologies attendance person usual same different another other alternative
        one two three four five six seven eight nine ten eleven twelve both either neither and/or what where who why how which good great fine ok okay
        easter christmas xmas spring summer autumn winter term half quarter fortnight weekend week weeks month months year years day days morning afternoon evening night hour hours minute
        minutes mins hrs time lunchtime teatime breakfast dinner noonish tbc tba tbd asap eod cob early late end start beginning middle mid next last notice short
        """);

    private static readonly FrozenSet<string> Little = Set(
        """
        a an the this that these those and or to for on in at of by with from - we i you us me it its is are be been was has have had do does will would can could should just also so then now
        all one ones our my your there here as up please same date dates day time new extra extraordinary special joint next further meeting meetings
        """);

    private static readonly FrozenSet<string> Abbreviations = Set("st rd dr ave no ltd sq rm bldg");

    private static readonly string[] Times =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "tomorrow", "today", "tonight", "morning", "afternoon", "evening", "midday", "noon", "midnight", "weekend", "fortnight",
    ];

    private readonly bool _hasSmallLetters = text.Any(char.IsLower);
    private readonly List<string> _unread = [];
    private int _from = -1;
    private int _to;

    /// <summary>As it was written; null where none was named.</summary>
    public string? Place => _from < 0 ? null : Written(_from, _to);

    /// <summary>What was not understood, as it was written; null for nothing.</summary>
    public string? Unread => _unread.Count == 0 ? null : string.Join("” and “", _unread);

    /// <summary>How many words were not understood.</summary>
    public int UnreadWords { get; private set; }

    public static bool IsPlaceWord(string word) => PlaceWords.Contains(word);

    /// <summary>Whether a word is a place's kind, such as a hall.</summary>
    public static bool IsNoun(string word) => Nouns.Contains(word);

    /// <summary>Whether a word is a day or a time that is misspelt or left open: "wednesdy", "3ish".</summary>
    public static bool IsLikeTime(string word) =>
        word.EndsWith("ish", StringComparison.Ordinal) && (char.IsAsciiDigit(word[0]) || Others.Contains(word[..^3]) || Array.Exists(Times, time => string.Equals(time, word[..^3], StringComparison.Ordinal)))
        || (word.Length >= 4 && Array.Exists(Times, time => time[0] == word[0] && Math.Abs(time.Length - word.Length) <= 2 && Distance(time, word) <= (word.Length >= 6 ? 2 : 1)));

    /// <summary>Whether a comma, a bracket, a dash or the end of a sentence stands before a word.</summary>
    public bool PausesBefore(int at) =>
        words[at].Breaks || words[at].Text is "-" || EndsSentenceBefore(at);

    private bool EndsSentenceBefore(int at) =>
        at > 0 && text.AsSpan(words[at - 1].End, Math.Max(0, words[at].Start - words[at - 1].End)).IndexOfAny(".!?;\n") >= 0 && !Abbreviations.Contains(words[at - 1].Text);

    /// <summary>Takes words that stand together, without a pause among them.</summary>
    /// <param name="end">Exclusive.</param>
    public void Take(int start, int end)
    {
        // An address goes on after its commas; a second place is one too many.
        var continues = start == _to && _from >= 0 && !EndsSentenceBefore(start);
        var unread = start;
        for (var at = start; at < end && (_from < 0 || continues); at++)
        {
            var (first, isNamed, isVenue) = Marks(at, end);
            // "Sam's in court" is no place.
            if (at > start && (!isNamed || text.AsSpan(words[at - 1].Start, words[at - 1].End - words[at - 1].Start).IndexOfAny('\'', '\u2019') >= 0))
            {
                continue;
            }

            if (Length(first, end, isNamed || isSaid || continues, isSaid || isVenue) is > 0 and var length)
            {
                Leave(unread, at);
                (_from, _to) = (_from < 0 ? first : _from, first + length);
                unread = _to;
                break;
            }
        }

        Leave(unread, end);
    }

    /// <summary>Passes over the little words before a place.</summary>
    private (int First, bool IsNamed, bool IsVenue) Marks(int at, int end)
    {
        var (first, isNamed, isVenue) = (at, false, false);
        for (; first < end && (Before.Contains(words[first].Text) || (isVenue && words[first].Text is "is" or "will" or "be")); first++)
        {
            isVenue |= PlaceWords.Contains(words[first].Text);
            isNamed |= isVenue || words[first].Text is "in" or "at" or "@" or "to";
        }

        return (first, isNamed, isVenue);
    }

    /// <summary>How many words from here read as a place; 0 where they do not.</summary>
    /// <param name="isNamed">After "in", "at" or the like: then a name in capitals is one.</param>
    /// <param name="isVenue">After "venue" or the like: then any name is one.</param>
    private int Length(int first, int end, bool isNamed, bool isVenue)
    {
        // Where what certainly is a place ends, and where the last name does.
        var (noun, name, at) = (first, first, first);
        for (; at < end; at++)
        {
            var word = words[at].Text;
            if (Nouns.Contains(word) || (noun == at && at > first && IsNumber(word)))
            {
                noun = at + 1;
            }
            else if (IsPostcode(at, end))
            {
                noun = at + 2;
                at++;
            }
            else if (IsName(at) || (isVenue && IsPlainWord(word)))
            {
                name = at + 1;
            }
            else if (word is "of" or "the" || (word is "and" && noun == first && at > first))
            {
                continue;
            }
            else if (at > first && Glue.Contains(word))
            {
                if ((isNamed || noun > first) && Length(at + 1, end, isNamed: word is not "and", isVenue: false) is > 0 and var more)
                {
                    return at + 1 + more - first;
                }

                break;
            }
            else if (!Kinds.Contains(word) && !((isNamed || char.IsAsciiDigit(word[0])) && LeadsToNoun(at, end)))
            {
                break;
            }
        }

        // A name counts where nothing follows it that is not understood.
        return at >= end && name == end && (isNamed || noun > first) ? end - first
            : isNamed || noun >= end ? noun - first
            : 0;
    }

    /// <summary>Whether a place's kind follows, after no more unknown words than a name has.</summary>
    private bool LeadsToNoun(int at, int end)
    {
        for (var ahead = at; ahead < Math.Min(end, at + MostUnknown + 1); ahead++)
        {
            if (Nouns.Contains(words[ahead].Text))
            {
                return true;
            }

            if (!IsPlainWord(words[ahead].Text) && !(ahead == at && IsNumber(words[at].Text)))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsName(int at) =>
        _hasSmallLetters && char.IsUpper(text[words[at].Start]) && IsPlainWord(words[at].Text);

    private static bool IsPlainWord(string word) => word.Length > 1 && word.All(static c => char.IsLetter(c) || c is '.') && !Others.Contains(word) && !IsLikeTime(word);

    /// <summary>"1", "3b", "G12", "B".</summary>
    private static bool IsNumber(string word) => Number().IsMatch(word);

    private bool IsPostcode(int at, int end) => at + 1 < end && Outward().IsMatch(words[at].Text) && Inward().IsMatch(words[at + 1].Text);

    /// <summary>Leaves words as not understood.</summary>
    /// <param name="end">Exclusive.</param>
    /// <param name="isCondition">Whether they say when something is to hold, which makes the rest no less understood.</param>
    public void Leave(int start, int end, bool isCondition = false)
    {
        while (start < end && (words[start].Text is "-" or "and" or "to" or "for" or "on" or "the" || (isLoose && Little.Contains(words[start].Text))))
        {
            start++;
        }

        while (start < end && isLoose && !isCondition && Little.Contains(words[end - 1].Text))
        {
            end--;
        }

        if (start < end)
        {
            _unread.Add(Written(start, end));
            UnreadWords += isCondition ? 0 : end - start;
        }
    }

    private string Written(int start, int end)
    {
        var (from, to) = (words[start].Start, words[end - 1].End);
        return text[from..(to < text.Length && text[to] == ')' && text.AsSpan(from, to - from).Contains('(') ? to + 1 : to)];
    }

    /// <summary>How many letters are to be put in, taken out, changed or swapped.</summary>
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1),
                    Math.Min(
                        rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1),
                        i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? rows[i - 2, j - 2] + 1 : int.MaxValue));
            }
        }

        return rows[one.Length, other.Length];
    }

    private static FrozenSet<string> Set(string list) => list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:\d{1,4}[a-z]?|[a-z]\d{0,3})$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[a-z]{1,2}\d[a-z\d]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Outward();

    [GeneratedRegex(@"^\d[a-z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Inward();
}
