using Partnership.Questions;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

/// <summary>A fact of another kind than was asked for is no answer; it is shown as what comes nearest.</summary>
public sealed class AnswerGateTests
{
    [Theory]
    [InlineData("who chairs the Coordination Group")]
    [InlineData("who is the vice chair of the Oversight Committee")]
    [InlineData("how do I join Pub Watch")]
    [InlineData("what is the clear-up rate for burglary")]
    [InlineData("victims of child sexual exploitation in 2016 by district")]
    [InlineData("which councillor supports Hotel Watch")]
    [InlineData("when is Hotel Watch")]
    [InlineData("who are the victims of hate crime")]
    [InlineData("who took over the chair from Bill Service")]
    [InlineData("who came in for Stansfeld as PCC")]
    [InlineData("after kieron mallon, who was on the board for the county")]
    [InlineData("whats the name of the new pcc who took over from stansfeld")]
    [InlineData("who got the seat of Councillor Dee Sinclair")]
    [InlineData("who has robbery in 15-16")]
    [InlineData("the sum of bicycle thefts in oxford in 14-15 and 15-16")]
    [InlineData("do we get less than cherwell in 2015/16")]
    [InlineData("double the oxford grant for 2016/17")]
    [InlineData("robbery and burglary in oxford in 15-16 summed up")]
    [InlineData("remind me to sign the return tomorrow")]
    [InlineData("what did the reviews find")]
    [InlineData("what does the domestic abuse review ask for")]
    [InlineData("what did the homicide reviews in South and Vale find? names of the firms criticised")]
    [InlineData("how much people lost in £ to bike theft in Oxford in 2015/16")]
    [InlineData("what is the cost of domestic abuse to the county in pounds")]
    [InlineData("what themes have both plans in common")]
    [InlineData("which ten indicators did the commissioner have in 2014/15")]
    [InlineData("The city had a rolling plan in 2016-17 with four aims. Which four?")]
    [InlineData("other than the districts, which line had the biggest cut")]
    public void A_fact_of_another_kind_is_no_answer(string question) => Answers.To(question).Kind.ShouldBe(AnswerKind.NotFound);

    [Theory]
    [InlineData("who was the commissioner in 14/15", "who took over from him")]
    [InlineData("who chaired the board in 2013", "and who replaced him?")]
    public void Nobody_is_named_for_who_came_after_the_last_answer(string post, string after) => Answers.To(post, after).Kind.ShouldBe(AnswerKind.NotFound);

    [Theory]
    [InlineData("which line lost the most in 2017/18, not counting the CSPs", "Domestic Abuse (DA) and exploitation fell the most")]
    [InlineData("excluding the CSPs, which line got the most in 2017/18", "Youth Offending / Early Intervention Service got the biggest share")]
    [InlineData("Which CSP got the most in 2017/18? Leave out Oxford.", "South and Vale got the biggest share")]
    [InlineData("how much did the CSPs get without Cherwell in 2015/16", "together received £286,143")]
    public void What_the_asker_leaves_out_is_left_out(string question, string expected) => Answers.To(question).Text.ShouldContain(expected);

    [Theory]
    [InlineData("the SIA, total of all years as a line of its own", "£6,809 in all")]
    [InlineData("Public Health: total of all years as a separate line up to 2016/17", "£303,381 in all")]
    public void Years_are_added_up_for_the_line_that_is_named(string question, string expected) => Answers.To(question).Text.ShouldContain(expected);

    [Theory]
    [InlineData("I was told to learn the priorities by my manager. what are they?", "8 priorities for 2017/18")]
    [InlineData("My director wants me to know the themes. What are they for 2014/15?", "6 themes for 2014/15")]
    public void What_was_said_before_tells_what_they_are(string question, string expected) => Answers.To(question).Text.ShouldContain(expected);

    [Theory]
    [InlineData("what are we meant to deliver on modern slavery in 2017/18", "3 outcomes were agreed")]
    [InlineData("what do we have to deliver on anti-social behaviour", "the outcome agreed for 2017/18")]
    [InlineData("what are the actions under priority 2", "17 outcomes were agreed")]
    public void What_is_to_be_delivered_is_answered_with_outcomes(string question, string expected) => Answers.To(question).Text.ShouldContain(expected);

    [Fact]
    public void A_year_in_brackets_says_which_this_year_is() => Answers.To("how much did Oxford get this year (16/17)").Text.ShouldNotContain("2025/26");

    [Fact]
    public void A_refusal_shows_the_nearest_facts_with_their_sources()
    {
        var answer = Answers.To("what is the conviction rate for domestic abuse in Oxfordshire");

        answer.Kind.ShouldBe(AnswerKind.NotFound);
        answer.Text.ShouldContain("The nearest that I have: ");
        answer.Citations.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("how many burglaries were there in London")]
    [InlineData("is Oxford safe")]
    [InlineData("what is the capital of France")]
    public void What_is_plainly_not_the_partnerships_gets_no_nearest_facts(string question) => Answers.To(question).Text.ShouldNotContain("nearest");
}
