using System.Globalization;
using Microsoft.Graph.Models;
using Partnership.Calendars;
using Partnership.Meetings;

namespace TeamsBot.Graph;

/// <summary>
/// When an event is. Graph writes a clock's time and the zone of that clock: UTC as it is asked to, and the mailbox's own where it does not
/// listen. Whole days are days, whatever zone is beside them.
/// </summary>
internal static class EventTimes
{
    /// <summary>For an event without length, which Outlook allows and a meeting has not.</summary>
    private static readonly TimeSpan _assumedLength = TimeSpan.FromHours(1);

    /// <returns>Null where a time is missing or cannot be placed.</returns>
    public static MeetingTime? Of(Event one)
    {
        if (ClockOf(one.Start) is not { } start || ClockOf(one.End) is not { } end)
        {
            return null;
        }

        if (one.IsAllDay == true)
        {
            // The end is the midnight after the last day.
            var first = DateOnly.FromDateTime(start);
            var last = DateOnly.FromDateTime(end).AddDays(-1);
            return MeetingTime.WholeDays(first, last < first ? first : last);
        }

        if (InstantOf(start, one.Start!.TimeZone) is not { } starts || InstantOf(end, one.End!.TimeZone) is not { } ends)
        {
            return null;
        }

        return MeetingTime.FromInstants(starts, ends > starts ? ends : starts + _assumedLength);
    }

    private static DateTime? ClockOf(DateTimeTimeZone? time) =>
        DateTime.TryParse(time?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var clock)
            ? DateTime.SpecifyKind(clock, DateTimeKind.Unspecified)
            : null;

    private static DateTimeOffset? InstantOf(DateTime clock, string? zone)
    {
        if (string.IsNullOrWhiteSpace(zone) || zone is "UTC" or "Etc/UTC" or "tzone://Microsoft/Utc")
        {
            return new DateTimeOffset(clock, TimeSpan.Zero);
        }

        // Names of Windows and of the IANA database alike.
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            return null;
        }

        return found.HasSameRules(London) ? LondonTime.At(clock).Instant : new DateTimeOffset(clock, OffsetOf(found, clock)).ToUniversalTime();
    }

    private static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById(LondonTime.ZoneId);

    /// <summary>The earlier of the two instants where the clock shows the time twice, as in London.</summary>
    private static TimeSpan OffsetOf(TimeZoneInfo zone, DateTime clock) =>
        zone.IsAmbiguousTime(clock) ? zone.GetAmbiguousTimeOffsets(clock).Max() : zone.IsInvalidTime(clock) ? zone.BaseUtcOffset : zone.GetUtcOffset(clock);
}
