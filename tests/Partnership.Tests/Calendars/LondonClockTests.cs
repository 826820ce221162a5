using System.Globalization;
using Partnership.Calendars;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Calendars;

public sealed class LondonClockTests
{
    [Theory]
    [InlineData("2027-03-12T10:00", "2027-03-12T10:00Z", ClockFit.Once)]
    [InlineData("2027-07-12T10:00", "2027-07-12T09:00Z", ClockFit.Once)]
    [InlineData("2027-03-28T00:59", "2027-03-28T00:59Z", ClockFit.Once)]
    [InlineData("2027-03-28T01:00", "2027-03-28T01:00Z", ClockFit.LeftOut)]
    [InlineData("2027-03-28T01:30", "2027-03-28T01:30Z", ClockFit.LeftOut)]
    [InlineData("2027-03-28T02:00", "2027-03-28T01:00Z", ClockFit.Once)]
    [InlineData("2027-10-31T00:59", "2027-10-30T23:59Z", ClockFit.Once)]
    [InlineData("2027-10-31T01:00", "2027-10-31T00:00Z", ClockFit.ComesTwice)]
    [InlineData("2027-10-31T01:30", "2027-10-31T00:30Z", ClockFit.ComesTwice)]
    [InlineData("2027-10-31T02:00", "2027-10-31T02:00Z", ClockFit.Once)]
    public void A_time_on_the_clock_is_one_instant_at_both_clock_changes(string clock, string instant, ClockFit fit)
    {
        var moment = LondonTime.At(DateTime.Parse(clock, CultureInfo.InvariantCulture));

        moment.Instant.ShouldBe(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
        moment.Instant.Offset.ShouldBe(TimeSpan.Zero);
        moment.Fit.ShouldBe(fit);
    }

    [Fact]
    public void A_time_that_is_left_out_is_shown_an_hour_later() =>
        LondonTime.ClockAt(LondonTime.At(new DateOnly(2027, 3, 28), new TimeOnly(1, 30)).Instant).ShouldBe(new DateTime(2027, 3, 28, 2, 30, 0, DateTimeKind.Unspecified));

    [Theory]
    [InlineData("2027-03-11T09:00Z", "2027-03-12T10:00Z", "tomorrow at 10:00")]
    [InlineData("2027-03-06T09:00Z", "2027-03-12T10:00Z", "in 6 days")]
    [InlineData("2027-02-26T09:00Z", "2027-03-12T10:00Z", "in 2 weeks")]
    [InlineData("2027-02-25T09:00Z", "2027-03-12T10:00Z", "in 15 days")]
    [InlineData("2027-03-12T07:00Z", "2027-03-12T10:00Z", "today at 10:00")]
    [InlineData("2027-03-12T09:00Z", "2027-03-12T10:00Z", "in 1 hour")]
    [InlineData("2027-03-12T08:45Z", "2027-03-12T10:00Z", "in 75 minutes")]
    [InlineData("2027-03-12T09:59:30Z", "2027-03-12T10:00Z", "in 1 minute")]
    [InlineData("2027-03-12T10:00Z", "2027-03-12T10:00Z", "now")]
    [InlineData("2027-03-12T10:20Z", "2027-03-12T10:00Z", "began at 10:00")]
    [InlineData("2027-03-13T10:20Z", "2027-03-12T10:00Z", "yesterday")]
    [InlineData("2027-03-15T10:20Z", "2027-03-12T10:00Z", "3 days ago")]
    // The clocks go forward on 28 March 2027: twenty-three hours before, it is still the day before.
    [InlineData("2027-03-27T09:00Z", "2027-03-28T08:00Z", "tomorrow at 09:00")]
    // A meeting at half past midnight in summer time begins on what UTC calls the day before.
    [InlineData("2027-07-08T12:00Z", "2027-07-09T23:30Z", "in 2 days")]
    [InlineData("2027-07-09T12:00Z", "2027-07-09T23:30Z", "tomorrow at 00:30")]
    public void How_long_it_is_until_then_is_told_in_Londons_days(string now, string begins, string words) =>
        LondonWords.Until(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), DateTimeOffset.Parse(begins, CultureInfo.InvariantCulture)).ShouldBe(words);

    [Theory]
    [InlineData("2027-07-01T22:59Z", "tomorrow")]
    [InlineData("2027-07-01T23:00Z", "today")]
    [InlineData("2027-07-02T20:00Z", "today")]
    [InlineData("2027-06-25T09:00Z", "in 7 days")]
    public void A_whole_day_has_no_hour(string now, string words) =>
        LondonWords.Until(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), LondonTime.At(new DateOnly(2027, 7, 2), default).Instant, allDay: true).ShouldBe(words);

    [Theory]
    [InlineData(0, "0 minutes")]
    [InlineData(1, "1 minute")]
    [InlineData(60, "1 hour")]
    [InlineData(90, "1 hour 30 minutes")]
    [InlineData(150, "2 hours 30 minutes")]
    public void A_length_is_told_in_hours_and_minutes(int minutes, string words) => LondonWords.Length(TimeSpan.FromMinutes(minutes)).ShouldBe(words);
}
