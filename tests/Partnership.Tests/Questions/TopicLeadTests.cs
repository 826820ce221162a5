using Partnership.Questions;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

/// <summary>Whom to talk to about a topic: who led on it, or plainly that nobody did by itself and who led on the nearest.</summary>
public sealed class TopicLeadTests
{
    /// <summary>Those that stand beside or under others; of the rest the documents may tell something else first.</summary>
    public static TheoryData<string> Topics => [.. Oxfordshire.Facts.Topics.Where(static topic => topic.Broader.Count + topic.Related.Count > 0).Select(static topic => topic.Name)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topics_lead_is_told_or_said_to_be_none(string topic)
    {
        var answer = Ask($"who do I talk to about {topic}?");

        (answer.Text.Contains(" led on ", StringComparison.Ordinal) || answer.Text.StartsWith("I don't have", StringComparison.Ordinal)).ShouldBeTrue(answer.Text);
        answer.NextQuestions.ShouldAllBe(next => Ask(next).Kind == AnswerKind.Answered);
    }

    [Theory]
    [InlineData("knife crime")]
    [InlineData("county lines")]
    [InlineData("fly-tipping")]
    public void Outcomes_and_leads_of_the_nearest_work_are_told_as_such(string topic)
    {
        Ask($"What outcomes are expected for {topic}?").Text.ShouldStartWith($"I don't have outcomes for {topic} by itself; the nearest is ");
        Ask($"who should I speak to about {topic}").NextQuestions.ShouldAllBe(next => !next.Contains(topic, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("whom should we contact about cuckooing?")]
    [InlineData("who could I ask about stabbings")]
    [InlineData("who can I speak to about dumped rubbish?")]
    public void Whom_to_talk_to_is_asked_in_many_words(string question) => Ask(question).Text.ShouldStartWith("I don't have a lead for ");

    private static Answer Ask(string question) => Answers.Answerer.Ask(question, thread: null, Answers.Now);
}
