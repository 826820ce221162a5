using System.Text.RegularExpressions;

namespace Partnership.Meetings.Agendas;

/// <summary>What stands around the items of an agenda: when and where, who is asked to come, whom to ask.</summary>
internal static partial class AgendaSurroundings
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const string Months = "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
    private const int Longest = 200;

    /// <summary>A word that stands above the items and is none.</summary>
    public static bool IsCaption(string line) => line.Length <= Longest && Captions().IsMatch(line);

    /// <summary>Whether a line says when or where the meeting is: what stands above it is its name.</summary>
    public static bool IsOccasion(string line) => line.Length <= Longest && Occasion().IsMatch(line);

    /// <summary>Whether a line is an invitation, a contact, a list of people or a greeting.</summary>
    public static bool IsAround(string line) => line.Length <= Longest && (Around().IsMatch(line) || Address().IsMatch(line)) || IsOccasion(line);

    /// <summary>Whether the items are over: what follows is about the meeting and not about the last of them.</summary>
    public static bool IsEnd(string line) => line.Length <= Longest && End().IsMatch(line);

    /// <summary>A heading over several items that is none itself.</summary>
    public static bool IsSection(string line) => line.Length <= Longest && Sections().IsMatch(line);

    [GeneratedRegex(@"^(opening|open|close|closing|standing items|main items|main business|opening items|closing items)$", Options)]
    private static partial Regex Sections();

    [GeneratedRegex(@"^((draft |full |outline |public )?agenda|a g e n d a|items?|order of business|business|programme|agenda items?|items? for discussion|no\.?|#|(the )?agenda (is|will be|items are)( as follows)?|running order)[:.]?$", Options)]
    private static partial Regex Captions();

    [GeneratedRegex(@"^(date|time|venue|location|place|date and time|when|where|date/time|meeting date|day)( of meeting)? ?[:\u2013-]|\b(mon|tues|wednes|thurs|fri|satur|sun)day\b.*\d|\b\d{1,2}(st|nd|rd|th)? (of )?" + Months + @",? \d{4}\b|^.{0,60}\b\d{1,2}([:.]\d\d)? ?(am|pm|a\.m\.|p\.m\.)[, ]|\d ?(am|pm|a\.m\.|p\.m\.|hrs|noon)\.?$|\b(microsoft )?teams (meeting|link)\b|\bvideo ?conference\b", Options)]
    private static partial Regex Occasion();

    [GeneratedRegex(@"^(dear|hi|hello|hiya|good (morning|afternoon)|to:|from:|sent:|cc:|bcc:|subject:|re:|fw:|fwd:|contact|enquiries|clerk|secretary|members|membership|attendees|attending|invitees|invited|present|in attendance|quorum|distribution|circulation|chair:|chairman:|tel|telephone|phone|email|e-mail|website|web|join|please|here('s| is| are)|see below|attached|below|thanks|many thanks|kind|best|regards|yours|sincerely|cheers|notes?:|nb:?|all,|you are|as a |a meeting of|there will be|the (next )?meeting|we will|i |i'm |if you|let me|apologies (to|by)|dial|meeting id|passcode|click)\b.*$|^all$", Options)]
    private static partial Regex Around();

    [GeneratedRegex(@"\S+@\S+|https?://|www\.|\b[a-z]{1,2}\d{1,2}[a-z]? ?\d[a-z]{2}\b|\b0\d{3,4}[ -]?\d{3}", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"^((many |with )?thanks|kind regards|regards|best( wishes| regards)?|yours (sincerely|faithfully)|cheers|contact( officer)?s?|for (further|more) information|for enquiries|enquiries|membership|members( of the \w+)?|distribution|circulation( list)?|date of (the )?next meeting|dates? of future meetings|next meeting|notes?|key|abbreviations|published|despatched|to:|quorum|issued by)\b ?(:|\u2013|-|$|,).*$", Options)]
    private static partial Regex End();
}
