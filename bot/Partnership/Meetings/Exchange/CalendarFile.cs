using System.Globalization;
using System.Text;
using Partnership.Meetings.Agendas;

namespace Partnership.Meetings.Exchange;

/// <summary>
/// A meeting as an iCalendar file (RFC 5545), for any calendar program. The same meeting always has the same UID, and each change a higher SEQUENCE, so that a
/// later file replaces the earlier entry; a cancelled meeting's file takes it off. Times are in UTC: a single meeting needs no time zone, and the hour that comes
/// twice stays unambiguous.
/// </summary>
public static class CalendarFile
{
    /// <summary>The file's media type.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int LineOctets = 75;

    /// <summary>Writes the file.</summary>
    /// <param name="stamp">The instant of writing.</param>
    /// <param name="organiser">An e-mail address that the entry names as the meeting's organiser; null for none.</param>
    public static string Write(Meeting meeting, DateTimeOffset stamp, string? organiser = null)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var lines = new List<string>
        {
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//TeamsBot//Meetings//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:" + (meeting.IsCancelled ? "CANCEL" : "PUBLISH"),
            "BEGIN:VEVENT",
            "UID:" + meeting.Id,
            "SEQUENCE:" + meeting.Revision.ToString(CultureInfo.InvariantCulture),
            "DTSTAMP:" + Utc(stamp),
            "STATUS:" + (meeting.IsCancelled ? "CANCELLED" : "CONFIRMED"),
            "SUMMARY:" + Escaped(meeting.Title),
        };
        if (meeting.Time.AllDay)
        {
            // The end is the first day on which it no longer is.
            lines.Add("DTSTART;VALUE=DATE:" + Date(meeting.Time.Day));
            lines.Add("DTEND;VALUE=DATE:" + Date(meeting.Time.LastDay.AddDays(1)));
        }
        else
        {
            lines.Add("DTSTART:" + Utc(meeting.Time.Starts));
            lines.Add("DTEND:" + Utc(meeting.Time.Ends));
        }

        if (meeting.Details.Place is { } place)
        {
            lines.Add("LOCATION:" + Escaped(place));
        }

        if (meeting.Details.JoinLink is { } link)
        {
            lines.Add("URL:" + link.AbsoluteUri);
        }

        if (Description(meeting) is { Length: > 0 } description)
        {
            lines.Add("DESCRIPTION:" + Escaped(description));
        }

        if (organiser is not null)
        {
            lines.Add("ORGANIZER:mailto:" + new string([.. organiser.Where(static c => !char.IsControl(c) && !char.IsWhiteSpace(c))]));
        }

        lines.Add("END:VEVENT");
        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(static line => Folded(line) + "\r\n"));
    }

    /// <summary>What stands in the entry besides time and place: why it is cancelled, where to join, the published agenda.</summary>
    internal static string Description(Meeting meeting)
    {
        var parts = new List<string>();
        if (meeting.IsCancelled)
        {
            parts.Add(meeting.CancelReason is { } reason ? "Cancelled: " + reason : "Cancelled.");
        }

        if (meeting.Details.JoinLink is { } link)
        {
            parts.Add("Join online: " + link.AbsoluteUri);
        }

        if (meeting.Agenda.Public is { Count: > 0 } items)
        {
            parts.Add("Agenda:\n" + string.Join('\n', items));
        }

        return string.Join("\n\n", parts);
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            switch (c)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(c);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\t' or >= ' ' and not '\u007f':
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Breaks a line so that none is longer than 75 octets of UTF-8; a character is never cut in two.</summary>
    private static string Folded(string line)
    {
        if (Encoding.UTF8.GetByteCount(line) <= LineOctets)
        {
            return line;
        }

        var (folded, octets) = (new StringBuilder(line.Length + 16), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
