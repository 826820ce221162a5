using System.Globalization;
using Shouldly;
using TeamsBot.Areas.Returns;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns;

public sealed class ReturnWordsTests
{
    [Theory]
    [InlineData("2017-07-01", "1 day ago")]
    [InlineData("2017-08-29", "60 days ago")]
    [InlineData("2017-08-31", "2 months ago")]
    [InlineData("2019-06-29", "23 months ago")]
    [InlineData("2019-07-01", "2 years ago")]
    [InlineData("2026-11-22", "9 years ago")]
    public void How_long_a_return_is_overdue_is_counted_as_people_count(string today, string ago) =>
        ReturnWords.Due(new DateOnly(2017, 6, 30), DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture), state: null)
            .ShouldBe($"Overdue: was due 30 June 2017, {ago}");
}
