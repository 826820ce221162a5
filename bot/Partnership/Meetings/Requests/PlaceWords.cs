using System.Collections.Frozen;

namespace Partnership.Meetings.Requests;

/// <summary>The words by which a place is told from what else may be left over.</summary>
internal static class PlaceWords
{
    public static readonly FrozenSet<string> Labels = Set("venue location place room");

    public static readonly FrozenSet<string> Before = Set("in at @ to via on venue location place the and for but - now");

    public static readonly FrozenSet<string> Nouns = Set(
        """
        hall room rooms rm house centre center office offices building buildings chamber chambers library school academy college university church chapel cathedral mosque temple synagogue
        station court courthouse hotel inn pub club suite floor street road lane avenue drive close way crescent terrace gardens square park campus theatre cinema museum gallery
        hub site headquarters hq depot barracks stadium pavilion arena hospital surgery clinic canteen cafe restaurant boardroom auditorium studio annexe annex lodge manor castle farm
        mill wharf yard bridge quay plaza mall arcade shop store tower block wing foyer reception gym workspace lounge gate carpark field marquee kitchen garage basement atrium cabin hut hangar pitch racecourse
        vestry rectory vicarage priory abbey nursery marina airport dock hostel shelter almshouse refectory mess bandstand shed
        online virtually virtual remotely hybrid teams zoom webex skype
        """);

    /// <summary>Words of every day that end a street's name where they are written as one.</summary>
    public static readonly FrozenSet<string> Streets = Set("close way drive lane road street avenue crescent terrace gardens square court block wing bridge mess shed store field gate mill park");

    public static readonly FrozenSet<string> Virtual = Set("online virtual virtually remotely hybrid zoom webex skype teams");

    public static readonly FrozenSet<string> Kinds = Set(
        """
        car bus coach yard fire
        main small large big little old new grand great inner outer upper lower ground first second third fourth fifth sixth top back front north south east west northern southern
        eastern western central town city county district parish village civic community council committee meeting meetings conference board members training seminar lecture sports
        leisure youth police fire ambulance health medical business science art arts corn market guild memorial war baptist methodist st saint holy university brookes microsoft ms google
        meet call link video interview briefing control press function common dining assembly
        """);

    /// <summary>By itself no place: "the room" is the one that it has.</summary>
    public static readonly FrozenSet<string> Generic = Set("the room rooms rm building buildings floor site venue place");

    public static readonly FrozenSet<string> Glue = Set("in at on by near opposite behind via and -");

    // Words that begin something else, whether they are written in capitals or not.
    public static readonly FrozenSet<string> Others = Set(
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

    /// <summary>Of a house or a hall, these are people.</summary>
    public static readonly FrozenSet<string> Roles = Set("head chair manager director lead leader secretary clerk officer warden deputy chief vicar caretaker owner staff team friends residents");

    public static readonly FrozenSet<string> Little = Set(
        """
        a an the this that these those and or to for on in at of by with from - we i you us me it its is are be been was has have had do does will would can could should just also so then now
        weve ive youve theyve had take place scheduled asked when where only find sort
        all one ones our my your there here as up please same date dates day time new extra extraordinary special joint next further meeting meetings
        """);

    private static readonly string[] Endings = ["hall", "house", "room", "court"];

    private static readonly string[] Times =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "tomorrow", "today", "tonight", "morning", "afternoon", "evening", "midday", "noon", "midnight", "weekend", "fortnight",
    ];

    /// <summary>"Guildhall", "clubhouse", "boardroom".</summary>
    public static bool EndsAsPlace(string word) => word.Length > 6 && Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal)) && !Others.Contains(word);

    /// <summary>Whether a word is a day or a time that is misspelt or left open: "wednesdy", "3ish".</summary>
    public static bool IsLikeTime(string word) =>
        word.EndsWith("ish", StringComparison.Ordinal) && (char.IsAsciiDigit(word[0]) || Others.Contains(word[..^3]) || Array.Exists(Times, time => string.Equals(time, word[..^3], StringComparison.Ordinal)))
        || (word.Length >= 4 && Array.Exists(Times, time => time[0] == word[0] && Math.Abs(time.Length - word.Length) <= 2 && Distance(time, word) <= (word.Length >= 6 ? 2 : 1)));

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
}
