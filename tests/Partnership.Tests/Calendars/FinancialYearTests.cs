using Partnership.Calendars;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Calendars;

public sealed class FinancialYearTests
{
    [Theory]
    [InlineData(2018, 3, 31, "2017/18")]
    [InlineData(2018, 4, 1, "2018/19")]
    [InlineData(2000, 3, 31, "1999/00")]
    [InlineData(2027, 12, 31, "2027/28")]
    public void A_year_runs_from_April_to_March(int year, int month, int day, string name)
    {
        var financial = FinancialYear.Of(new DateOnly(year, month, day));

        financial.ToString().ShouldBe(name);
        financial.Contains(new DateOnly(year, month, day)).ShouldBeTrue();
        financial.To.AddDays(1).ShouldBe(financial.Next.From);
        financial.Previous.To.AddDays(1).ShouldBe(financial.From);
    }

    [Theory]
    [InlineData("2017/18")]
    [InlineData("2017-18")]
    [InlineData("2017–18")]
    [InlineData("2017/2018")]
    [InlineData("17/18")]
    [InlineData(" 2017/18 ")]
    public void Every_way_of_writing_it_is_read(string text)
    {
        FinancialYear.TryParse(text, out var year).ShouldBeTrue();
        year.ShouldBe(new FinancialYear(2017));
    }

    [Theory]
    [InlineData("2017")]
    [InlineData("2017/19")]
    [InlineData("2017/8")]
    [InlineData("/18")]
    [InlineData("12/3/27")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_financial_year_is_not_read(string? text) => FinancialYear.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void The_turn_of_the_century_is_read() => (FinancialYear.TryParse("1999/00", out var year) ? year.Start : 0).ShouldBe(1999);
}
