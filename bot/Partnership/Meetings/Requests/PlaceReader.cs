using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Requests;

/// <summary>
/// Finds the place in the words that are neither day nor time. Only what reads as one is: words with a hall, a room, a street or the like among them, a name in
/// capitals after "in" or "at", or what somebody calls the venue. Everything else is left unread, so that nobody is sent to "3ish".
/// </summary>
/// <param name="isSaid">Whether the words before say that a place follows, as "change the venue to" does.</param>
/// <param name="isLoose">Whether little words at the ends of what is left say nothing.</param>
internal sealed partial class PlaceReader(RequestText text, bool isSaid, bool isLoose = false)
{
    // Between a place's own name and its kind: "speedwell house", "the old town hall".
    private const int MostUnknown = 3;

    private static readonly FrozenSet<string> PlaceWords = Set("venue location place room");

    private static readonly FrozenSet<string> Before = Set("in at @ to via on venue location place the and for but - now");

    private static readonly FrozenSet<string> Nouns = Set(
        """
        hall room rooms rm house centre center office offices building buildings chamber chambers library school academy college university church chapel cathedral mosque temple synagogue
        station court courthouse hotel inn pub club suite floor street road lane avenue drive close way crescent terrace gardens square park campus theatre cinema museum gallery
        hub site headquarters hq depot barracks stadium pavilion arena hospital surgery clinic canteen cafe restaurant boardroom auditorium studio annexe annex lodge manor castle farm
        mill wharf yard bridge quay plaza mall arcade shop store tower block wing foyer reception gym workspace lounge gate carpark field marquee kitchen garage basement atrium cabin hut hangar pitch racecourse
        vestry rectory vicarage priory abbey nursery marina airport dock hostel shelter almshouse refectory mess bandstand shed
        online virtually virtual remotely hybrid teams zoom webex skype
        """);

    /// <summary>Words of every day that end a street's name where they are written as one.</summary>
    private static readonly FrozenSet<string> Streets = Set("close way drive lane road street avenue crescent terrace gardens square court block wing bridge mess shed store field gate mill park");

    private static readonly FrozenSet<string> Virtual = Set("online virtual virtually remotely hybrid zoom webex skype teams");

    private static readonly FrozenSet<string> Kinds = Set(
        """
        car bus coach yard fire
        main small large big little old new grand great inner outer upper lower ground first second third fourth fifth sixth top back front north south east west northern southern
        eastern western central town city county district parish village civic community council committee meeting meetings conference board members training seminar lecture sports
        leisure youth police fire ambulance health medical business science art arts corn market guild memorial war baptist methodist st saint holy university brookes microsoft ms google
        meet call link video interview briefing control press function common dining assembly
        """);

    /// <summary>By itself no place: "the room" is the one that it has.</summary>
    private static readonly FrozenSet<string> Generic = Set("the room rooms rm building buildings floor site venue place");

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
        weve ive youve theyve had take place scheduled asked when where only find sort
        all one ones our my your there here as up please same date dates day time new extra extraordinary special joint next further meeting meetings
        """);

    /// <summary>"Guildhall", "clubhouse", "boardroom".</summary>
    private static readonly string[] Endings = ["hall", "house", "room", "court"];

    private static readonly PhrasePattern[] NotThere = [new("not|instead_of|rather_than|no_longer|isnt|out_of|away_from the|in|at? the? ...")];

    private static readonly string[] Times =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "tomorrow", "today", "tonight", "morning", "afternoon", "evening", "midday", "noon", "midnight", "weekend", "fortnight",
    ];

    private readonly bool _hasSmallLetters = text.Whole.Any(char.IsLower);
    private readonly List<string> _unread = [];
    private int _from = -1;
    private int _to;
    private bool _corrects;

    /// <summary>As it was written; null where none was named.</summary>
    public string? Place => _from < 0 ? null : Written(_from, _to);

    /// <summary>What was not understood, as it was written; null for nothing.</summary>
    public string? Unread => _unread.Count == 0 ? null : string.Join("” and “", _unread);

    /// <summary>How many words were not understood.</summary>
    public int UnreadWords { get; private set; }

    public static bool IsPlaceWord(string word) => PlaceWords.Contains(word);

    /// <summary>"Online", "zoom".</summary>
    public static bool IsVirtual(string word) => Virtual.Contains(word);

    /// <summary>Whether a word is a place's kind, such as a hall.</summary>
    public static bool IsNoun(string word) => Nouns.Contains(word);

    /// <summary>Whether a word is a day or a time that is misspelt or left open: "wednesdy", "3ish".</summary>
    public static bool IsLikeTime(string word) =>
        word.EndsWith("ish", StringComparison.Ordinal) && (char.IsAsciiDigit(word[0]) || Others.Contains(word[..^3]) || Array.Exists(Times, time => string.Equals(time, word[..^3], StringComparison.Ordinal)))
        || (word.Length >= 4 && Array.Exists(Times, time => time[0] == word[0] && Math.Abs(time.Length - word.Length) <= 2 && Distance(time, word) <= (word.Length >= 6 ? 2 : 1)));

    /// <summary>Takes words that stand together, without a pause among them.</summary>
    /// <param name="end">Exclusive.</param>
    public void Take(int start, int end)
    {
        // An address goes on after its commas; a second place is one too many.
        var continues = start == _to && _from >= 0 && !_corrects && !text.EndsSentenceBefore(start);
        var unread = start;
        for (var at = start; at < end && (_from < 0 || continues || _corrects); at++)
        {
            var (first, isNamed, isVenue) = Marks(at, end);
            isVenue |= at == start && IsCalledVenue(start);
            isNamed |= isVenue;
            // "Sam's in court" is no place.
            var isVirtual = Virtual.Contains(text[at]) && (text[at] is not "teams" || !_hasSmallLetters || text.IsCapital(at));
            isNamed |= isVirtual;
            if (at > start && !isVirtual && (!isNamed || text.IsPossessive(at - 1)))
            {
                continue;
            }

            if (Length(first, end, isNamed || isSaid || continues, isSaid || isVenue) is > 0 and var length && !Enumerable.Range(first, length).All(one => Generic.Contains(text[one])))
            {
                Leave(unread, at);
                (_from, _to, _corrects) = (_from < 0 || _corrects ? first : _from, first + length, false);
                unread = _to;
                break;
            }
        }

        Leave(unread, end);
    }

    /// <summary>A place that comes next takes the place of the one that stands.</summary>
    public void Correct() => _corrects = _from >= 0;

    /// <summary>"Instead of the Hub", "not Room 2": where it is not any more.</summary>
    public bool TakeOld(ref int at)
    {
        var length = Old(at);
        at += length;
        return length > 0;
    }

    public bool IsOld(int at) => Old(at) > 0;

    private int Old(int at)
    {
        if (text.Fits(NotThere, at) is not (> 0 and var head) || at + head >= text.Count)
        {
            return 0;
        }

        var end = at + head + 1;
        while (end < text.Count && !text.PausesBefore(end))
        {
            end++;
        }

        return Length(at + head, end, isNamed: true, isVenue: false) is > 0 and var length ? head + length : 0;
    }

    /// <summary>Passes over the little words before a place.</summary>
    private (int First, bool IsNamed, bool IsVenue) Marks(int at, int end)
    {
        var (first, isNamed, isVenue) = (at, false, false);
        for (; first < end && (Before.Contains(text[first]) || (isVenue && text[first] is "is" or "will" or "be")); first++)
        {
            isVenue |= PlaceWords.Contains(text[first]);
            isNamed |= isVenue || text[first] is "in" or "at" or "@" or "to";
        }

        return (first, isNamed, isVenue);
    }

    /// <summary>"The venue is", "location changed to".</summary>
    private bool IsCalledVenue(int start)
    {
        var before = start - 1;
        while (text[before] is "is" or "now" or "will" or "be" or "the" or "to" or "changed" or "moved" or "becomes" or "has" or "been")
        {
            before--;
        }

        return text[before] is "venue" or "location" or "place";
    }

    /// <summary>How many words from here read as a place; 0 where they do not.</summary>
    /// <param name="isNamed">After "in", "at" or the like: then a name in capitals is one.</param>
    /// <param name="isVenue">After "venue" or the like: then any name is one.</param>
    private int Length(int first, int end, bool isNamed, bool isVenue)
    {
        if (text[first] is "a" or "an" or "another" or "somewhere" or "some")
        {
            return 0;
        }

        // Where what certainly is a place ends, and where the last name does.
        var (noun, name, at) = (first, first, first);
        for (; at < end; at++)
        {
            var word = text[at];
            if (IsKindOfPlace(at, first) || (noun == at && at > first && IsNumber(word)))
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
            if (Nouns.Contains(text[ahead]) && !(Virtual.Contains(text[ahead]) && char.IsAsciiDigit(text[at][0])))
            {
                return true;
            }

            if (!IsPlainWord(text[ahead]) && !(ahead == at && IsNumber(text[at])))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A hall or the like; "bids close" is no Bids Close.</summary>
    private bool IsKindOfPlace(int at, int first) =>
        (Nouns.Contains(text[at]) && (!Streets.Contains(text[at]) || !_hasSmallLetters || text.IsCapital(at) || at == first || !text.IsCapital(at - 1)))
        || (text[at].Length > 6 && Array.Exists(Endings, ending => text[at].EndsWith(ending, StringComparison.Ordinal)) && !Others.Contains(text[at]));

    private bool IsName(int at) =>
        _hasSmallLetters && text.IsCapital(at) && IsPlainWord(text[at]);

    private static bool IsPlainWord(string word) => word.Length > 1 && word.All(static c => char.IsLetter(c) || c is '.') && !Others.Contains(word) && !IsLikeTime(word);

    /// <summary>"1", "3b", "G12", "B".</summary>
    private static bool IsNumber(string word) => Number().IsMatch(word);

    private bool IsPostcode(int at, int end) => at + 1 < end && Outward().IsMatch(text[at]) && Inward().IsMatch(text[at + 1]);

    /// <summary>Leaves words as not understood.</summary>
    /// <param name="end">Exclusive.</param>
    /// <param name="isCondition">Whether they say when something is to hold, which makes the rest no less understood.</param>
    public void Leave(int start, int end, bool isCondition = false)
    {
        while (start < end && (text[start] is "-" or "and" or "to" or "for" or "on" or "the" || (isLoose && (Little.Contains(text[start]) || PlaceWords.Contains(text[start])))))
        {
            start++;
        }

        while (start < end && isLoose && !isCondition && Little.Contains(text[end - 1]))
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
        var (from, to) = (text.Words[start].Start, text.Words[end - 1].End);
        return text.Whole[from..(to < text.Whole.Length && text.Whole[to] == ')' && text.Whole.AsSpan(from, to - from).Contains('(') ? to + 1 : to)];
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

    [GeneratedRegex(@"^(?:\d{1,4}[a-z]?|\d{1,2}\.\d{1,3}|[a-z]\d{0,3})$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[a-z]{1,2}\d[a-z\d]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Outward();

    [GeneratedRegex(@"^\d[a-z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Inward();
}
