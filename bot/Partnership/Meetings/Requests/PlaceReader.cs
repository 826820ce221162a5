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

    private static readonly PhrasePattern[] NotThere = [new("not|instead_of|rather_than|no_longer|isnt|out_of|away_from the|in|at? the? ...")];

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

    /// <summary>Takes words that stand together, without a pause among them.</summary>
    /// <param name="end">Exclusive.</param>
    public void Take(int start, int end)
    {
        // An address goes on after its commas; a second place is one too many.
        var continues = start == _to && _from >= 0 && !_corrects && !text.EndsSentenceBefore(start) && text[start] is not "now";
        var isStreet = continues && !PlaceWords.Virtual.Contains(text[_to - 1]);
        var unread = start;

        // "So we're in the Assembly Suite now": no longer where it was.
        var isNewer = !_corrects && _from >= 0 && !continues && (text[end - 1] is "now" || text[start] is "now" || text[start - 1] is "now" or "so" || (text[start - 1] is "we" or "its" or "it" && text[start - 2] is "so" or "now"));
        _corrects |= isNewer;
        for (var at = start; at < end && (_from < 0 || continues || _corrects); at++)
        {
            var (first, isNamed, isVenue) = Marks(at, end);
            isVenue |= at == start && IsCalledVenue(start);
            isNamed |= isVenue;
            // "Sam's in court" is no place.
            var isVirtual = PlaceWords.Virtual.Contains(text[at]) && (text[at] is not "teams" || !_hasSmallLetters || text.IsCapital(at));
            isNamed |= isVirtual;
            if (at > start && !isVirtual && (!isNamed || text.IsPossessive(at - 1)))
            {
                continue;
            }

            if (Length(first, end, isNamed || isSaid || isStreet, isSaid || isVenue) is > 0 and var length && !Enumerable.Range(first, length).All(one => PlaceWords.Generic.Contains(text[one])))
            {
                Leave(unread, at);
                (_from, _to, _corrects) = (_from < 0 || _corrects ? first : _from, first + length, false);
                unread = _to;
                break;
            }
        }

        _corrects &= !isNewer;
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
        for (; first < end && (PlaceWords.Before.Contains(text[first]) || (isVenue && text[first] is "is" or "will" or "be")); first++)
        {
            isVenue |= PlaceWords.Labels.Contains(text[first]);
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
        // "…, front steps of Shire House": a place that stands apart may be any part of what certainly is one.
        var isApart = first > 0 && first < end && text.Words[first].Breaks && (end == text.Count || text.PausesBefore(end));
        if (text[first] is "a" or "an" or "another" or "somewhere" or "some" || (PlaceWords.Roles.Contains(text[first]) && text[first + 1] is "of" or "at" or "for"))
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
            else if (at > first && PlaceWords.Glue.Contains(word))
            {
                if ((isNamed || noun > first) && Length(at + 1, end, isNamed: word is not "and", isVenue: false) is > 0 and var more)
                {
                    return at + 1 + more - first;
                }

                break;
            }
            else if (!PlaceWords.Kinds.Contains(word) && !((isNamed || isApart || char.IsAsciiDigit(word[0])) && LeadsToNoun(at, end)))
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
        for (var (ahead, unknown) = (at, 0); ahead < end && unknown <= MostUnknown; ahead++)
        {
            unknown += text[ahead] is "of" or "the" ? 0 : 1;
            if (PlaceWords.Nouns.Contains(text[ahead]) && !(PlaceWords.Virtual.Contains(text[ahead]) && char.IsAsciiDigit(text[at][0])))
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
        (PlaceWords.Nouns.Contains(text[at]) && (!PlaceWords.Streets.Contains(text[at]) || !_hasSmallLetters || text.IsCapital(at) || at == first || !text.IsCapital(at - 1)))
        || PlaceWords.EndsAsPlace(text[at]);

    private bool IsName(int at) =>
        _hasSmallLetters && text.IsCapital(at) && IsPlainWord(text[at]);

    private static bool IsPlainWord(string word) => word.Length > 1 && word.All(static c => char.IsLetter(c) || c is '.') && !PlaceWords.Others.Contains(word) && !PlaceWords.IsLikeTime(word);

    /// <summary>"1", "3b", "G12", "B".</summary>
    private static bool IsNumber(string word) => Number().IsMatch(word);

    private bool IsPostcode(int at, int end) => at + 1 < end && Outward().IsMatch(text[at]) && Inward().IsMatch(text[at + 1]);

    /// <summary>Leaves words as not understood.</summary>
    /// <param name="end">Exclusive.</param>
    /// <param name="isCondition">Whether they say when something is to hold, which makes the rest no less understood.</param>
    public void Leave(int start, int end, bool isCondition = false)
    {
        while (start < end && (text[start] is "-" or "and" or "to" or "for" or "on" or "the" || (isLoose && (PlaceWords.Little.Contains(text[start]) || PlaceWords.Labels.Contains(text[start])))))
        {
            start++;
        }

        while (start < end && isLoose && !isCondition && PlaceWords.Little.Contains(text[end - 1]))
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

    [GeneratedRegex(@"^(?:\d{1,4}[a-z]?|\d{1,2}\.\d{1,3}|[a-z]\d{0,3})$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[a-z]{1,2}\d[a-z\d]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Outward();

    [GeneratedRegex(@"^\d[a-z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Inward();
}
