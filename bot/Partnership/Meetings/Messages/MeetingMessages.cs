using System.Globalization;
using Partnership.Calendars;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Exchange;
using Partnership.Meetings.Papers;

namespace Partnership.Meetings.Messages;

/// <summary>
/// Puts into words what is posted about a meeting. Every message is written for the moment at which it is sent or edited, so that "tomorrow" is tomorrow also
/// when it comes late.
/// </summary>
public static class MeetingMessages
{
    /// <summary>The most items of an agenda that a post shows with their papers: a Teams message holds 28 KB.</summary>
    public const int MostEntries = 15;

    // For the same reason all papers together have so many words; the more there are, the shorter each is told.
    private const int WordsForPapers = 900;

    private const int MostPoints = 20;

    /// <summary>What, when, in how long, where, and how far the agenda is. Also the answer to "when is the next meeting?".</summary>
    /// <param name="body">The name of the body that meets.</param>
    /// <param name="now">The moment of sending.</param>
    /// <param name="missingReturns">What is still to be sent in before the meeting, such as "Cherwell: mid-year return".</param>
    public static MeetingMessage Reminder(Meeting meeting, string body, DateTimeOffset now, IReadOnlyList<string>? missingReturns = null)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var until = LondonWords.Until(now, meeting.Time.Starts, meeting.Time.AllDay);
        var lines = Facts(meeting, body, until);
        lines.Add(new MessageLine("Agenda", AgendaWords(meeting.Agenda)));
        var papers = meeting.Agenda.Public.Where(static item => item.Paper is not null).Select(static item => item.Paper!).Distinct(StringComparer.Ordinal).ToList();
        if (papers.Count > 0)
        {
            lines.Add(new MessageLine("Papers", string.Join("; ", papers.Take(MostPoints)) + More(papers.Count, MostPoints)));
        }

        return new MeetingMessage($"{meeting.Title} {until}", $"{meeting.Title}: {meeting.Time}{Place(meeting)}, {until}.", lines)
        {
            Points = Capped(missingReturns ?? []),
            PointsTitle = missingReturns is { Count: > 0 } ? "Returns still missing" : null,
            JoinLink = meeting.Details.JoinLink,
            CalendarLink = OutlookLink.To(meeting),
        };
    }

    /// <summary>The meeting's new time beside the old one; what an earlier post about the old time is changed into as well.</summary>
    public static MeetingMessage Moved(Meeting meeting, string body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var lines = Facts(meeting, body, LondonWords.Until(now, meeting.Time.Starts, meeting.Time.AllDay));
        if (meeting.MovedFrom is { } was)
        {
            lines.Insert(1, new MessageLine("Was", was.ToString()));
        }

        var before = meeting.MovedFrom is { } from ? $" (was {from})" : "";
        return new MeetingMessage($"Moved: {meeting.Title}", $"{meeting.Title} is now on {meeting.Time}{Place(meeting)}{before}.", lines)
        {
            JoinLink = meeting.Details.JoinLink,
            CalendarLink = OutlookLink.To(meeting),
        };
    }

    /// <summary>That the meeting is off, and why; what every earlier post about it is changed into as well.</summary>
    public static MeetingMessage Cancelled(Meeting meeting, string body)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var lines = new List<MessageLine> { new("Was", meeting.Time.ToString()) };
        AddBody(lines, meeting, body);
        if (meeting.CancelReason is { } reason)
        {
            lines.Add(new MessageLine("Why", reason));
        }

        return new MeetingMessage($"Cancelled: {meeting.Title}", $"{meeting.Title} on {meeting.Time} is cancelled.", lines);
    }

    /// <summary>The published agenda, item by item, with what the papers say.</summary>
    /// <param name="papers">Summaries by the number of the item that they belong to.</param>
    public static MeetingMessage AgendaSummary(Meeting meeting, string body, DateTimeOffset now, IReadOnlyDictionary<string, PaperSummary>? papers = null)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var items = meeting.Agenda.Public;
        var lines = Facts(meeting, body, LondonWords.Until(now, meeting.Time.Starts, meeting.Time.AllDay));
        var decisions = items.Count(static item => item.Purpose == AgendaPurpose.Decision) is > 0 and var count ? ", " + LondonWords.Count(count, "decision") : "";
        lines.Add(new MessageLine("Agenda", AgendaWords(meeting.Agenda) + decisions));
        if (items.Sum(static item => item.Minutes ?? 0) is > 0 and var minutes)
        {
            lines.Add(new MessageLine("Time set aside", LondonWords.Length(TimeSpan.FromMinutes(minutes))));
        }

        var words = WordsForPapers / Math.Max(1, items.Take(MostEntries).Count(item => papers?.ContainsKey(item.Number) == true));
        return new MeetingMessage(
            $"Agenda: {meeting.Title}, {LondonWords.NearDay(meeting.Time.Day)}",
            $"The agenda of {meeting.Title} on {LondonWords.Day(meeting.Time.Day)} is out: {ItemWords(items.Count)}{decisions}.",
            lines)
        {
            Entries = [.. items.Take(MostEntries).Select(item => Entry(item, papers?.GetValueOrDefault(item.Number), words))],
            Points = items.Count > MostEntries ? [$"And {LondonWords.Count(items.Count - MostEntries, "more item")}."] : [],
            JoinLink = meeting.Details.JoinLink,
            CalendarLink = OutlookLink.To(meeting),
        };
    }

    /// <summary>What the last revision of the agenda changed.</summary>
    public static MeetingMessage AgendaChange(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var changes = meeting.Agenda.LastChanges;
        return new MeetingMessage(
            $"Agenda changed: {meeting.Title}, {LondonWords.NearDay(meeting.Time.Day)}",
            $"The agenda of {meeting.Title} on {LondonWords.Day(meeting.Time.Day)} has {LondonWords.Count(changes.Count, "change")}.",
            [])
        {
            Points = Capped(changes),
            PointsTitle = "What changed",
        };
    }

    private static List<MessageLine> Facts(Meeting meeting, string body, string until)
    {
        var lines = new List<MessageLine> { new("When", $"{meeting.Time} ({until})") };
        AddBody(lines, meeting, body);
        lines.Add(new MessageLine("Where", (meeting.Details.Place, meeting.Details.JoinLink) switch
        {
            ({ } place, null) => place,
            ({ } place, _) => $"{place}, or join online",
            (null, { }) => "Online",
            (null, null) => "Not settled yet",
        }));
        return lines;
    }

    private static void AddBody(List<MessageLine> lines, Meeting meeting, string body)
    {
        if (!meeting.Title.Contains(body, StringComparison.OrdinalIgnoreCase))
        {
            lines.Add(new MessageLine("Meeting of", body));
        }
    }

    private static string Place(Meeting meeting) => meeting.Details.Place is { } place ? ", " + place : "";

    private static string AgendaWords(Agenda agenda) => agenda.State switch
    {
        AgendaState.None => "None yet",
        AgendaState.Draft => "Being drafted",
        AgendaState.Published when agenda.Revision > 1 => string.Create(CultureInfo.InvariantCulture, $"{ItemWords(agenda.Public.Count)} (revision {agenda.Revision})"),
        AgendaState.Published => ItemWords(agenda.Public.Count),
        _ => throw new InvalidOperationException($"There is no state {agenda.State}."),
    };

    /// <summary>An agenda may be exempt from its first item to its last.</summary>
    private static string ItemWords(int count) => count == 0 ? "no item that is public" : LondonWords.Count(count, "item");

    private static MessageEntry Entry(AgendaItem item, PaperSummary? paper, int words)
    {
        var lines = new List<MessageLine>();
        if (paper is not null)
        {
            lines.AddRange(paper.BriefIn(words));
        }
        else if (item.Paper is { } name)
        {
            lines.Add(new MessageLine("Paper", name));
        }

        return new MessageEntry(item.ToString(), lines);
    }

    private static IReadOnlyList<string> Capped(IReadOnlyList<string> points) =>
        points.Count <= MostPoints ? points : [.. points.Take(MostPoints - 1), string.Create(CultureInfo.InvariantCulture, $"And {points.Count - MostPoints + 1} more.")];

    private static string More(int count, int shown) => count > shown ? string.Create(CultureInfo.InvariantCulture, $" and {count - shown} more") : "";
}
