using System.Text.Json;
using Partnership.Facts;
using Partnership.Questions;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

public sealed class ConversationTests
{
    [Fact]
    public void A_thread_survives_being_stored_as_json()
    {
        var first = Answers.To("how much did Cherwell get in 2017-18?");

        var restored = JsonSerializer.Deserialize<QuestionThread>(JsonSerializer.Serialize(first.Thread));

        Answers.Answerer.Ask("and the year before?", restored, Answers.Now).Text.ShouldContain("£64,180");
    }

    [Fact]
    public void After_half_an_hour_a_question_stands_alone()
    {
        var first = Answers.To("how much did Cherwell get in 2017-18?");

        var later = Answers.Answerer.Ask("and the year before?", first.Thread, Answers.Now.AddMinutes(31));

        later.Kind.ShouldBe(AnswerKind.Clarification);
    }

    [Theory]
    [InlineData("who does the secretariat", "and in 2014/15?")]
    [InlineData("who does the secretarial side for Safer Oxfordshire these days", "who was it in the 14-15 plan?")]
    [InlineData("who provides the secretariat of the partnership", "was it them in 2014/15?")]
    public void A_post_of_another_year_is_the_same_post(string now, string then) => Answers.To(now, then).Text.ShouldContain("Safer Communities Unit");

    [Fact]
    public void A_fresh_topic_takes_nothing_from_the_last_one()
    {
        var alone = Answers.To("who leads on drugs").Text;

        var after = Answers.To("how much did Cherwell get in 2014-15?", "who leads on drugs").Text;

        after.ShouldBe(alone);
    }

    [Fact]
    public void A_thread_of_unknown_things_is_passed_over()
    {
        var thread = new QuestionThread("Lead", ["topic:gone", "nonsense", "body:"], "1066-67", ["area:gone"], "x", Answers.Now);

        Answers.Answerer.Ask("and in 2014-15?", thread, Answers.Now).Text.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Start_again_forgets_the_conversation()
    {
        Answers.To("who leads on drugs", "start again").Thread.Asked.ShouldBeNull();
    }

    [Theory]
    [InlineData("hello", AnswerKind.Greeting)]
    [InlineData("are you an AI?", AnswerKind.SmallTalk)]
    [InlineData("bye", AnswerKind.SmallTalk)]
    [InlineData("thank you", AnswerKind.SmallTalk)]
    [InlineData("help", AnswerKind.Help)]
    [InlineData("what can you do?", AnswerKind.Help)]
    [InlineData("and the year before?", AnswerKind.Clarification)]
    public void What_is_no_question_about_facts_is_recognised(string message, AnswerKind kind)
    {
        Answers.To(message).Kind.ShouldBe(kind);
    }

    [Fact]
    public void Two_questions_in_one_message_are_both_answered()
    {
        var answer = Answers.To("who chairs the Safer Oxfordshire Partnership and what are its priorities?");

        answer.Text.ShouldContain("Kieron Mallon");
        Answers.Read(answer).ShouldContain("Reduce anti-social behaviour");
    }

    [Fact]
    public void Every_next_question_can_be_asked()
    {
        var offered = QuestionCase.All.SelectMany(static c => Answers.To(c.Turns).NextQuestions).Distinct(StringComparer.Ordinal);

        var unanswered = offered.Where(static q => Answers.To(q).Kind != AnswerKind.Answered);

        unanswered.ShouldBeEmpty();
    }

    [Fact]
    public void No_next_question_is_offered_twice_or_was_just_asked_or_leads_to_the_same_answer()
    {
        foreach (var asked in QuestionCase.All)
        {
            var answer = Answers.To(asked.Turns);
            if (answer.Kind is AnswerKind.Clarification)
            {
                continue;
            }

            answer.NextQuestions.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(answer.NextQuestions.Count, asked.ToString());
            answer.NextQuestions.ShouldNotContain(asked.Turns[^1], StringComparer.OrdinalIgnoreCase);
            answer.NextQuestions.ShouldAllBe(next => Answers.To(next).Text != answer.Text, asked.ToString());
        }
    }

    [Fact]
    public void Every_question_that_a_refusal_offers_is_answered_whatever_it_was_about()
    {
        var facts = FactBookLoader.Load(Oxfordshire.Folder);
        var names = facts.Topics.Select(static topic => topic.Name).Concat(facts.Bodies.Select(static body => body.Name)).Concat(facts.FundedLines.Select(static line => line.Name));
        foreach (var answer in names.Select(static name => Answers.To($"what is the favourite colour of {name}?")))
        {
            answer.Text.ShouldNotContain(" is Who ");
            answer.NextQuestions.ShouldAllBe(next => Answers.To(next).Kind == AnswerKind.Answered, answer.Text);
        }
    }

    [Fact]
    public void Every_answer_names_a_source_and_keeps_to_the_citation_limit()
    {
        foreach (var question in QuestionCase.All.Where(static c => !c.Refuse))
        {
            var answer = Answers.To(question.Turns);

            answer.Citations.Count.ShouldBeInRange(1, Answer.MaximumCitations, question.ToString());
            answer.Citations.ShouldAllBe(static c => c.Detail.Length > 0 && c.Section.Length > 0);
        }
    }
}
