using System.Text.RegularExpressions;
using Partnership.Facts;
using Partnership.Questions;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

/// <summary>What was so is not told as if it were.</summary>
public sealed class PastTests
{
    private static readonly Regex Present = new(@"\b(is|are|has|does|isn't|aren't|leads|chairs|sits|gives|holds|works with|provides|oversees|coordinates|sets|must)\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static readonly DateOnly Today = new(2026, 12, 1);

    [Fact]
    public void No_fact_of_a_time_that_is_over_stands_in_the_present_tense()
    {
        var over = Oxfordshire.Facts.Periods.Where(static period => period.To < Today).Select(static period => period.Id).ToHashSet();

        var present = Oxfordshire.Facts.Statements.Where(s => s.Kind != StatementKind.Term && over.Contains(s.Period) && Present.IsMatch(s.Text)).Select(static s => s.Text);

        present.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("who is the PCC?", "Stansfeld was")]
    [InlineData("who chairs the Safer Oxfordshire Partnership?", "Mallon was the Chairman")]
    [InlineData("who leads on modern slavery?", "led on modern slavery .*in 2017/18")]
    [InlineData("what does Public Health lead on?", "led on")]
    [InlineData("what are the partnership's priorities?", "had 8 priorities for 2017/18")]
    [InlineData("who sits on the oversight committee?", "had 15 members in 2017/18")]
    [InlineData("what is the total funding?", "in 2017/18 was £693,923|for 2017/18 was £693,923")]
    [InlineData("how often does the board meet?", "^In 2014/15: .* had three meetings")]
    public void An_answer_of_a_time_that_is_over_is_told_in_the_past_with_its_date(string question, string past)
    {
        var answer = Ask(question);

        answer.Text.ShouldMatch(past);
        answer.Text.ShouldMatch(@"\b(19|20)\d\d\b");
    }

    [Fact]
    public void A_fact_is_told_in_the_present_while_its_time_lasts()
    {
        var inTime = Answers.Answerer.Ask("who leads on modern slavery?", thread: null, new DateTimeOffset(2017, 9, 1, 9, 0, 0, TimeSpan.Zero));

        inTime.Text.ShouldContain("leads on modern slavery");
    }

    [Theory]
    [InlineData("what did the partnership achieve last year?", "I have nothing for last year (2025/26). The newest that I have: ")]
    [InlineData("how many burglaries were there two years ago?", "I have nothing for 2 years ago (")]
    [InlineData("who led on burglary the year before last?", "I have nothing for 2 years ago (")]
    [InlineData("who currently chairs the partnership?", "I have nothing for this year (2026/27). The newest that I have: ")]
    [InlineData("how many burglaries were there this year?", "I have nothing for this year (2026/27). The newest that I have: ")]
    public void Where_nothing_is_held_for_the_year_that_is_said_before_the_newest(string question, string first) =>
        Ask(question).Text.ShouldStartWith(first);

    private static Answer Ask(string question) => Answers.Answerer.Ask(question, thread: null, new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
}
