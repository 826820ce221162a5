using Partnership.Questions;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

/// <summary>How new the bot's facts are, in people's many words for it.</summary>
public sealed class FreshnessTests
{
    [Theory]
    [InlineData("how up to date are you?")]
    [InlineData("How up-to-date is your information?")]
    [InlineData("how current is your data")]
    [InlineData("how old is your data?")]
    [InlineData("how recent are your facts")]
    [InlineData("when were you last updated?")]
    [InlineData("what's the latest information you have?")]
    [InlineData("are you up to date")]
    [InlineData("is your information out of date?")]
    [InlineData("is this up to date?")]
    [InlineData("when does your information date from")]
    [InlineData("what date is your data from?")]
    [InlineData("which is your newest document?")]
    [InlineData("please can you tell me how fresh your facts are")]
    [InlineData("how out of date is all this")]
    [InlineData("how often do you get updated")]
    public void How_up_to_date_the_facts_are_is_answered_with_their_dates(string question)
    {
        var answer = Answers.To(question);

        answer.Kind.ShouldBe(AnswerKind.Answered);
        answer.Text.ShouldContain("The newest, Community Safety Agreement 2017/18, is of June 2017");
        answer.Citations.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("what is the latest crime figure for Oxford")]
    [InlineData("what's the date today")]
    [InlineData("how old is the chief constable")]
    [InlineData("update on burglary in Cherwell")]
    [InlineData("what are the current priorities")]
    public void A_question_about_a_subject_is_not_taken_for_one_about_the_bot(string question) =>
        Answers.To(question).Text.ShouldNotContain("My facts come from");
}
