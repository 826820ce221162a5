using Partnership.Questions;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions.Funding;

/// <summary>Questions about a year whose amounts the secretariat entered, beside those that documents state.</summary>
public sealed class EnteredAmountsTests
{
    private const string Missing = "No amount is entered for Public Health, Youth Offending / Early Intervention Service, Domestic Abuse (DA) and exploitation and Strategic Intelligence Assessment (SIA) for 2026/27.";

    [Fact]
    public void The_total_of_a_year_is_what_was_entered_for_it_and_names_what_was_not()
    {
        var answer = Entered.Ask(Entered.FourAreas, "What is the total funding for 2026/27?");

        answer.Text.ShouldBe($"The amounts entered so far for the Community Safety Fund for Oxfordshire for 2026/27 add up to £342,000. {Missing}");
        answer.Citations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            source => source.Title.ShouldBe("Community Safety Fund amounts for 2026/27"),
            source => source.Section.ShouldBe(Entered.On));
    }

    [Fact]
    public void A_year_with_every_amount_has_a_total_and_a_change()
    {
        var all = new QuestionAnswerer(Entered.Facts("2018/19", ("public-health", 50_000), ("youth-offending", 226_000), ("cherwell", 60_000), ("oxford", 110_000), ("south-vale", 106_000), ("west-oxon", 44_000), ("domestic-abuse", 94_000), ("sia", 2_000)));

        var answer = Entered.Ask(all, "What is the total funding for 2018/19?");

        answer.Text.ShouldBe("The total of the Community Safety Fund for Oxfordshire for 2018/19 was £692,000, added up from the amounts that the secretariat entered. That is £1,923 (0.3%) less than the £693,923 of 2017/18.");
        answer.Citations.Select(static source => source.Title).ShouldBe(["Community Safety Fund amounts for 2018/19", "Community Safety Agreement 2017/18"]);
    }

    [Fact]
    public void Shares_are_worked_out_from_the_years_own_amounts()
    {
        var answer = Entered.Ask(Entered.FourAreas, "What share does South and Vale get in 2026/27?");

        answer.Text.ShouldStartWith("South and Vale gets 32.9% of the money for the Community Safety Partnerships for 2026/27. I can't say what share of the whole fund that is. No amount is entered for Public Health");
        Answers.Read(answer).ShouldContain("Cherwell 18.7% £64,000");
        Answers.Read(answer).ShouldNotContain("33.4");
    }

    [Fact]
    public void A_share_is_not_told_where_the_others_are_missing()
    {
        var answer = Entered.Ask(Entered.OneArea, "What share does Cherwell get in 2026/27?");

        answer.Text.ShouldStartWith("Cherwell was allocated £60,000 for 2026/27. I can't say what share of the whole fund that is. No amount is entered for");
        Answers.Read(answer).ShouldNotContain("%");
    }

    [Fact]
    public void The_split_of_a_year_that_is_not_complete_says_so()
    {
        var answer = Entered.Ask(Entered.FourAreas, "How is the funding for 2026/27 split?");

        answer.Text.ShouldBe($"For 2026/27 £342,000 of the Community Safety Fund is shared out so far: the most, £118,000, to Oxford. {Missing}");
        Answers.Read(answer).ShouldContain("Oxford £118,000 South and Vale £112,500 Cherwell £64,000 West Oxfordshire £47,500");
        answer.Citations.ShouldHaveSingleItem().Section.ShouldBe(Entered.On);
    }

    [Fact]
    public void An_amount_that_was_entered_is_allocated_and_not_received()
    {
        Entered.Ask(Entered.OneArea, "How much did Cherwell get in 2026/27?").Text.ShouldBe("Cherwell was allocated £60,000 from the Community Safety Fund for 2026/27.");
    }

    [Fact]
    public void An_amount_that_was_not_entered_is_said_to_be_missing_and_the_newest_one_is_given()
    {
        var answer = Entered.Ask(Entered.OneArea, "How much does Oxford get in 2026/27?");

        answer.Text.ShouldBe("No amount is entered for Oxford for 2026/27. The nearest year with one is 2017/18: £110,685.");
        answer.Citations.Select(static source => source.Title).ShouldBe(["Community Safety Fund amounts for 2026/27", "Community Safety Agreement 2017/18"], ignoreOrder: true);
    }

    [Fact]
    public void The_course_over_the_years_compares_complete_years_and_cites_each_place()
    {
        var answer = Entered.Ask(Entered.FourAreas, "How has the total funding changed over the years?");

        answer.Text.ShouldBe($"The total was £789,316 in 2014/15 and £693,923 in 2017/18; £95,393 less, a fall of 12.1% over the period. 2026/27 has £342,000 so far. {Missing} I have no figures for 2018/19 to 2025/26.");
        answer.Citations.Select(static source => source.Title).ShouldBe(["Community Safety Fund amounts for 2026/27", "Community Safety Agreement 2017/18"]);
    }

    [Fact]
    public void What_a_line_received_and_what_it_was_allocated_are_told_apart()
    {
        Entered.Ask(Entered.FourAreas, "Show me funding for Cherwell over the years").Text
            .ShouldBe("Cherwell received £64,180 in 2014/15 and was allocated £64,000 for 2026/27; £180 less, a fall of 0.3% over the period. I have no figures for 2018/19 to 2025/26.");
    }

    [Fact]
    public void A_search_result_says_which_amount_was_entered()
    {
        Entered.FourAreas.Search("Cherwell funding", 5).ShouldContain(hit => hit.Text.StartsWith($"£64,000 in 2026/27 ({Entered.On}), £58,542 in 2017/18", StringComparison.Ordinal));
    }

    [Fact]
    public void This_year_is_the_year_of_the_day_it_is_asked_on()
    {
        Entered.Ask(Entered.OneArea, "How much does Cherwell get this year?").Text.ShouldBe("Cherwell was allocated £60,000 from the Community Safety Fund for 2026/27.");
        Entered.Ask(Entered.OneArea, "How much did Cherwell get last year?").Text.ShouldStartWith("I have nothing for last year (2025/26). The newest that I have: Cherwell was allocated £60,000");
    }

    [Theory]
    [InlineData("Which documents do you use?")]
    [InlineData("How up to date are you?")]
    public void What_was_entered_is_not_called_a_published_document(string question)
    {
        var answer = Entered.Ask(Entered.OneArea, question);

        answer.Text.ShouldStartWith("My facts come from 5 published documents. The newest, Community Safety Agreement 2017/18, is of June 2017, the oldest of May 2011.");
        answer.Text.ShouldEndWith($"The Community Safety Fund amounts for 2026/27 were {Entered.On}.");
    }

    [Fact]
    public void A_year_that_documents_state_is_left_as_they_state_it()
    {
        var facts = Entered.Facts("2017/18", ("cherwell", 1));

        facts.Grants.Count.ShouldBe(Oxfordshire.Facts.Grants.Count);
    }

    [Fact]
    public void The_day_of_entry_stays_until_an_amount_changes()
    {
        var entered = Entered.Period("2026/27", ("cherwell", 60_000), ("oxford", 110_000)).EnteredAfter(before: null, new DateOnly(2026, 11, 30));

        (entered with { PlanDue = entered.PlanDue.AddDays(1) }).EnteredAfter(entered, new DateOnly(2026, 12, 5)).EnteredOn.ShouldBe(new DateOnly(2026, 11, 30));
        (entered with { Allocations = [.. entered.Allocations.Skip(1)] }).EnteredAfter(entered, new DateOnly(2026, 12, 5)).EnteredOn.ShouldBe(new DateOnly(2026, 12, 5));
    }
}
