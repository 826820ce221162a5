using Partnership.Questions;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

public sealed class FactSearchTests
{
    [Theory]
    [InlineData("modern slavery", "slavery")]
    [InlineData("MODERN   slavery?", "slavery")]
    [InlineData("nightsafe", "nightsafe")]
    [InlineData("hotel watch", "hotel watch")]
    [InlineData("MARAC", "MARAC")]
    public void A_subject_is_found_first_by_its_name(string text, string expected)
    {
        var hit = Search(text)[0];

        (hit.Title + " " + hit.Text).ShouldContain(expected, Case.Insensitive);
    }

    [Theory]
    [InlineData("modern slav", "slavery")]
    [InlineData("domestic abu", "abuse")]
    [InlineData("burglar", "burglar")]
    public void The_last_word_may_be_unfinished(string text, string expected)
    {
        var hit = Search(text)[0];

        (hit.Title + " " + hit.Text).ShouldContain(expected, Case.Insensitive);
    }

    [Fact]
    public void Facts_of_several_sorts_are_listed_with_period_and_source()
    {
        var hits = Search("domestic abuse");

        hits.Count.ShouldBe(10);
        hits.Select(hit => hit.Kind).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(1);
        hits.ShouldContain(hit => hit.Period != null);
        hits.ShouldAllBe(hit => hit.Title.Length > 0 && hit.Text.Length > 0 && hit.Source.Title.Length > 0 && hit.Source.Section.Length > 0);
        hits.ShouldBeUnique();
    }

    [Fact]
    public void A_period_that_is_named_is_kept_to()
    {
        var hits = Search("priorities 2014-15");

        hits[0].Period.ShouldBe("2014/15");
        hits.ShouldNotContain(hit => string.Equals(hit.Period, "2017/18", StringComparison.Ordinal));
    }

    [Fact]
    public void A_funded_line_tells_its_sums()
    {
        var hit = Search("Cherwell funding").First(hit => hit.Kind is "Funding");

        hit.Text.ShouldContain("£");
        hit.Text.ShouldContain("2017/18");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("the of and")]
    [InlineData("knife crime in London")]
    [InlineData("parliamentary by-election")]
    [InlineData("qqqqqq")]
    public void Where_the_facts_hold_nothing_nothing_is_listed(string text) => Search(text).ShouldBeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void No_more_are_listed_than_asked_for(int count) => Answers.Answerer.Search("police", count).Count.ShouldBe(count);

    [Fact]
    public void Any_input_is_searched_without_a_fault()
    {
        foreach (var text in new[] { new string('a', 10_000), string.Concat(Enumerable.Repeat("crime ", 2_000)), "\0\u0007\u202E😀", "((((((((((*+?[", "2017/18" })
        {
            Should.NotThrow(() => Search(text));
        }
    }

    [Fact]
    public void Every_starting_question_is_answered()
    {
        Answers.Answerer.StartingQuestions.Count.ShouldBeGreaterThan(1);
        Answers.Answerer.StartingQuestions.ShouldAllBe(question => Answers.To(question).Kind == AnswerKind.Answered);
    }

    private static IReadOnlyList<FactHit> Search(string text) => Answers.Answerer.Search(text, 10);
}
