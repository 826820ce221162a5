using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Partnership.Questions;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

public sealed class AnyInputTests
{
    private static readonly Gen<string> Question = Gen.Elements(QuestionCase.All.Where(static c => c.Turns.Length == 1).Select(static c => c.Turns[0]));

    [Fact]
    public void Case_does_not_change_an_answer() => HoldsForAll(static q => IsSame(q.ToUpperInvariant(), q));

    [Fact]
    public void Punctuation_at_the_end_does_not_change_an_answer() => HoldsForAll(static q => IsSame(q.TrimEnd('?') + " ?!", q.TrimEnd('?')));

    [Fact]
    public void Extra_spaces_do_not_change_an_answer() => HoldsForAll(static q => IsSame("  " + q.Replace(" ", " \t  ", StringComparison.Ordinal) + "\n", q));

    [Fact]
    public void A_polite_prefix_does_not_change_an_answer() => HoldsForAll(static q => IsSame("Hi, could you please tell me: " + q, q));

    [Fact]
    public void Zero_width_characters_and_marks_of_direction_do_not_change_an_answer() => HoldsForAll(static q => IsSame("\u200F" + q.Insert(q.Length / 2, "\u200B"), q));

    [Fact]
    public void Any_string_gets_an_answer()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text => Answers.Answerer.Ask(text ?? string.Empty, thread: null, Answers.Now).Text.Length > 0).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("\u0000\u0001\u001B[31m")]
    [InlineData("\uD83D\uDE00\uD83D\uDC4D")]
    [InlineData("\uD83D")]
    [InlineData("\u0645\u0631\u062D\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645")]
    [InlineData("(a+)+$ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")]
    [InlineData("{{7*7}} ${jndi:ldap://x} <script>alert(1)</script> '; DROP TABLE facts;--")]
    public void Strange_input_is_met_kindly(string input)
    {
        var answer = Answers.To(input);

        answer.Text.ShouldNotBeNullOrWhiteSpace();
        answer.NextQuestions.ShouldNotBeEmpty();
        answer.Text.ShouldNotContain("<script");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("leads ")]
    [InlineData("qzx ")]
    [InlineData("-")]
    public void Ten_thousand_characters_are_answered(string piece)
    {
        var text = new StringBuilder();
        while (text.Length < 10_000)
        {
            text.Append(piece);
        }

        Answers.To(text.ToString()).Kind.ShouldNotBe(AnswerKind.Answered);
    }

    /// <summary>But for the capitals of what an answer repeats of the question.</summary>
    private static bool IsSame(string one, string other) => string.Equals(Answers.To(one).Text, Answers.To(other).Text, StringComparison.OrdinalIgnoreCase);

    private static void HoldsForAll(Func<string, bool> holds) => Prop.ForAll(Question.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
}
