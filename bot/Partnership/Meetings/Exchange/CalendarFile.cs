using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Partnership.Meetings.Agendas;
using Partnership.Texts;

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

    /// <summary>Writes the file.</summary>
    /// <param name="stamp">The instant of writing.</param>
    public static string Write(Meeting meeting, DateTimeOffset stamp)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var time = meeting.Time;
        var entry = new CalendarEvent
        {
            Uid = meeting.Id.ToString(),
            Sequence = meeting.Revision,
            DtStamp = Utc(stamp),
            Status = meeting.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Summary = CleanText.Of(meeting.Title),
            Start = time.AllDay ? new CalDateTime(time.Day) : Utc(time.Starts),

            // Whole days end on the first day on which it no longer is.
            End = time.AllDay ? new CalDateTime(time.LastDay.AddDays(1)) : Utc(time.Ends),
            Location = meeting.Details.Place is { } place ? CleanText.Of(place) : null,
            Url = meeting.Details.JoinLink,
            Description = Description(meeting) is { Length: > 0 } description ? CleanText.Of(description) : null,
        };
        var calendar = new Calendar { ProductId = "-//TeamsBot//Meetings//EN", Scale = "GREGORIAN", Method = meeting.IsCancelled ? "CANCEL" : "PUBLISH", Events = { entry } };
        return new CalendarSerializer().SerializeToString(calendar)!;
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

    private static CalDateTime Utc(DateTimeOffset instant) => new(instant.UtcDateTime);
}
