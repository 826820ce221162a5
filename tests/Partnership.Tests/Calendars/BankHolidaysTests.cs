using System.Text;
using System.Text.Json;
using Partnership.Calendars;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Calendars;

public sealed class BankHolidaysTests
{
    public static TheoryData<int> Years => [.. Enumerable.Range(2024, 7)];

    [Theory]
    [MemberData(nameof(Years))]
    public void A_years_holidays_are_those_that_the_rules_give(int year)
    {
        var inFile = BankHolidays.England.All.Where(holiday => holiday.Day.Year == year).Select(static holiday => holiday.Day);

        inFile.ShouldBe(ByTheRules(year).Order());
    }

    [Theory]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2026-12-28", "Boxing Day")]
    [InlineData("2027-12-27", "Christmas Day")]
    [InlineData("2027-12-28", "Boxing Day")]
    [InlineData("2028-01-03", "New Year’s Day")]
    [InlineData("2027-05-31", "Spring bank holiday")]
    public void A_holiday_is_found_by_its_day(string day, string title) =>
        BankHolidays.England.On(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldNotBeNull().Title.ShouldBe(title);

    [Fact]
    public void The_file_says_how_far_it_reaches()
    {
        BankHolidays.England.Covers(new DateOnly(2024, 1, 1)).ShouldBeTrue();
        BankHolidays.England.Covers(new DateOnly(2030, 12, 31)).ShouldBeTrue();
        BankHolidays.England.Covers(new DateOnly(2031, 1, 1)).ShouldBeFalse();
        BankHolidays.England.Covers(new DateOnly(2023, 12, 31)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "england-and-wales": { "events": [] } }""")]
    [InlineData("""{ "england-and-wales": { "events": [{ "title": "May Day", "date": "1 May 2027" }] } }""")]
    [InlineData("not JSON")]
    public void A_file_of_another_form_is_refused(string json) =>
        Should.Throw<JsonException>(() => BankHolidays.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))));

    // The Banking and Financial Dealings Act 1971 and the days that are proclaimed each year, worked out apart from the file.
    private static IEnumerable<DateOnly> ByTheRules(int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        yield return NextMondayIfWeekend(newYear);
        var easter = EasterSunday(year);
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return FirstMonday(new DateOnly(year, 5, 1));
        yield return FirstMonday(new DateOnly(year, 5, 25));
        yield return FirstMonday(new DateOnly(year, 8, 25));
        var (christmas, boxing) = new DateOnly(year, 12, 25).DayOfWeek switch
        {
            DayOfWeek.Friday => (25, 28),
            DayOfWeek.Saturday => (27, 28),
            DayOfWeek.Sunday => (27, 26),
            _ => (25, 26),
        };
        yield return new DateOnly(year, 12, christmas);
        yield return new DateOnly(year, 12, boxing);
    }

    private static DateOnly NextMondayIfWeekend(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly FirstMonday(DateOnly from)
    {
        while (from.DayOfWeek != DayOfWeek.Monday)
        {
            from = from.AddDays(1);
        }

        return from;
    }

    // Gauss's rule by way of the paschal full moon: the Sunday after it.
    private static DateOnly EasterSunday(int year)
    {
        var century = (year / 100) + 1;
        var shiftedEpact = (14 + (11 * (year % 19)) - (3 * century / 4) + ((5 + (8 * century)) / 25)) % 30;
        if (shiftedEpact == 0 || (shiftedEpact == 1 && year % 19 > 10))
        {
            shiftedEpact++;
        }

        var afterFullMoon = new DateOnly(year, 4, 19).AddDays(-shiftedEpact).AddDays(1);
        while (afterFullMoon.DayOfWeek != DayOfWeek.Sunday)
        {
            afterFullMoon = afterFullMoon.AddDays(1);
        }

        return afterFullMoon;
    }
}
