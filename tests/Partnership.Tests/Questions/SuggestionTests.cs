using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

/// <summary>What is offered to ask next goes with what was asked.</summary>
public sealed class SuggestionTests
{
    private static readonly string[] Asked =
    [
        "What is the vision of the partnership?", "Who is the chair?", "When does the board meet?", "What is the MARAC?", "How many hate crimes were there?", "What does CSP stand for?",
        "Who are the members?", "What is Channel?", "Where is the plan of Cherwell?", "How much did the fund fall?", "How many bicycles were stolen on the moon?", "What is a restorative approach?",
    ];

    [Fact]
    public void Different_questions_are_offered_different_ones_and_the_same_question_the_same()
    {
        var offered = Asked.Select(static question => Offered(question)).ToList();

        offered.ShouldAllBe(static next => next.Count == 3);
        offered.SelectMany(static next => next).CountBy(static next => next).Max(static next => next.Value).ShouldBeLessThanOrEqualTo(Asked.Length / 3);
        Offered(Asked[0]).ShouldBe(offered[0]);
    }

    [Theory]
    [InlineData("Who leads on burglary in Cherwell?", "Cherwell")]
    [InlineData("How many cybercrimes were there last year?", "cybercrime")]
    [InlineData("Are there domestic burglaries in Oxford?", "Oxford")]
    public void What_is_near_the_question_comes_before_what_is_not(string question, string near) => Offered(question).ShouldContain(next => next.Contains(near, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<string> Offered(string question) => Answers.Answerer.Ask(question, thread: null, Answers.Now).NextQuestions;
}
