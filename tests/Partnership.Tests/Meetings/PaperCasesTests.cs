using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

public sealed class PaperCasesTests
{
    [Theory]
    [InlineData("given", 0.95)]
    [InlineData("blind", 0.85)]
    public void Papers_in_the_layouts_that_councils_publish_are_read_with_no_foreign_line_among_their_decisions(string set, double floor)
    {
        var cases = PaperCases.Run(set);

        foreach (var field in new[] { "title", "author", "date", "purpose", "decisions", "money", "deadline", "doubts" })
        {
            cases[field].ShouldBeGreaterThanOrEqualTo(floor, cases.Report());
        }
    }
}
