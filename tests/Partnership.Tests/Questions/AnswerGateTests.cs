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
    public void A_fact_of_another_kind_is_no_answer(string question) => Answers.To(question).Kind.ShouldBe(AnswerKind.NotFound);

    [Theory]
    [InlineData("who was the commissioner in 14/15", "who took over from him")]
    [InlineData("who chaired the board in 2013", "and who replaced him?")]
    public void Nobody_is_named_for_who_came_after_the_last_answer(string post, string after) => Answers.To(post, after).Kind.ShouldBe(AnswerKind.NotFound);

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
