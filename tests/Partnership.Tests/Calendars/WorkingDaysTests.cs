using System.Globalization;
using Partnership.Calendars;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Calendars;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2027-03-12", true)]
    [InlineData("2027-03-13", false)]
    [InlineData("2027-03-14", false)]
    [InlineData("2027-03-26", false)]
    [InlineData("2027-03-29", false)]
    [InlineData("2028-02-29", true)]
    public void Weekends_and_bank_holidays_are_no_working_days(string day, bool works) => WorkingDays.England.IsWorkingDay(Day(day)).ShouldBe(works);

    [Theory]
    [InlineData("2027-03-12", "2027-03-12", "2027-03-12")]
    [InlineData("2027-03-13", "2027-03-12", "2027-03-15")]
    [InlineData("2027-03-28", "2027-03-25", "2027-03-30")]
    [InlineData("2027-12-28", "2027-12-24", "2027-12-29")]
    [InlineData("2028-01-01", "2027-12-31", "2028-01-04")]
    public void The_nearest_working_days_lie_on_both_sides(string day, string before, string after)
    {
        WorkingDays.England.OnOrBefore(Day(day)).ShouldBe(Day(before));
        WorkingDays.England.OnOrAfter(Day(day)).ShouldBe(Day(after));
    }

    [Theory]
    [InlineData("2027-03-12", 1, "2027-03-11")]
    [InlineData("2027-03-15", 1, "2027-03-12")]
    [InlineData("2027-03-30", 1, "2027-03-25")]
    [InlineData("2027-03-30", 2, "2027-03-24")]
    [InlineData("2028-03-01", 1, "2028-02-29")]
    public void Working_days_are_counted_back(string day, int count, string before) => WorkingDays.England.Before(Day(day), count).ShouldBe(Day(before));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
