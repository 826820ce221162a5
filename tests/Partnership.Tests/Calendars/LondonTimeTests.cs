using System.Globalization;
using Partnership.Calendars;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Calendars;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-01-31T23:59:59Z", "2026-01-31")]
    [InlineData("2026-02-01T00:00:00Z", "2026-02-01")]
    [InlineData("2026-03-28T23:30:00Z", "2026-03-28")]
    [InlineData("2026-03-29T23:30:00Z", "2026-03-30")]
    [InlineData("2026-10-24T23:30:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:30:00Z", "2026-10-25")]
    [InlineData("2026-06-01T01:30:00+05:00", "2026-05-31")]
    [InlineData("2028-02-28T23:59:00Z", "2028-02-28")]
    [InlineData("2028-02-29T12:00:00Z", "2028-02-29")]
    public void The_day_is_Londons(string instant, string day) =>
        LondonTime.DayOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));
}
