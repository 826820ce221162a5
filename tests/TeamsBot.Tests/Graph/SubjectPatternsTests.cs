using Partnership.Facts;
using Shouldly;
using TeamsBot.Graph;
using Xunit;

namespace TeamsBot.Tests.Graph;

public sealed class SubjectPatternsTests
{
    [Theory]
    [InlineData(@"/^(?=OSCP)\w+/")]
    [InlineData(@"/(?<!no )board/")]
    [InlineData(@"/(a)\1/")]
    public void An_expression_without_a_bound_of_time_is_refused_at_start(string pattern) =>
        SubjectPatterns.FaultOf(pattern).ShouldNotBeNull().ShouldContain("bound of time");

    [Fact]
    public void A_long_subject_against_an_expression_that_would_run_away_finds_its_body()
    {
        var patterns = new SubjectPatterns(new Dictionary<string, IList<string>>(StringComparer.Ordinal) { ["oscp-board"] = ["/^(a+)+b/"], ["sop-oversight"] = ["*committee*"] });

        patterns.Match(new string('a', 5_000) + " Committee").ShouldBe(new BodyId("sop-oversight"));
    }
}
