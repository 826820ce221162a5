namespace Partnership.Calendars;

/// <summary>The partnership's clock: what day it is, is decided in London, in summer time and out of it.</summary>
public static class LondonTime
{
    /// <summary>The zone's name in the IANA database, for calendars that want it.</summary>
    public const string ZoneId = "Europe/London";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    /// <summary>The day in London at this instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(ClockAt(instant));

    /// <summary>What London's clocks show at this instant; a day and a time without an offset.</summary>
    public static DateTime ClockAt(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>
    /// The instant, in UTC, at which London's clocks show this. In spring an hour is left out: a time in it means an hour later, as a
    /// clock that was not put forward would have it. In autumn an hour comes twice: the first of the two is meant.
    /// </summary>
    public static LondonMoment At(DateTime clock)
    {
        var wall = DateTime.SpecifyKind(clock, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(wall))
        {
            return new LondonMoment(new DateTimeOffset(wall, Zone.BaseUtcOffset).ToUniversalTime(), ClockFit.LeftOut);
        }

        if (Zone.IsAmbiguousTime(wall))
        {
            return new LondonMoment(new DateTimeOffset(wall, Zone.GetAmbiguousTimeOffsets(wall).Max()).ToUniversalTime(), ClockFit.ComesTwice);
        }

        return new LondonMoment(new DateTimeOffset(wall, Zone.GetUtcOffset(wall)).ToUniversalTime(), ClockFit.Once);
    }

    /// <inheritdoc cref="At(DateTime)"/>
    public static LondonMoment At(DateOnly day, TimeOnly time) => At(day.ToDateTime(time));
}
