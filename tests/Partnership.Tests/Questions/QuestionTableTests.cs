using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Partnership.Questions;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

public sealed class QuestionTableTests(ITestOutputHelper output)
{
    private const int UpFront = 320;
    private const double RightAtLeast = 0.97;
    private const double WrongAtMost = 0.02;
    private const double RefusedAtLeast = 0.95;

    [Fact]
    public void The_question_table_holds_its_quality()
    {
        var results = QuestionCase.All.Select(static c => (Case: c, Answer: Answers.To(c.Turns))).Select(static r => (r.Case, r.Answer, Faults: FaultsOf(r.Case, r.Answer))).ToList();

        Report(results);
        var answerable = results.Where(static r => !r.Case.Refuse).ToList();
        var unanswerable = results.Where(static r => r.Case.Refuse).ToList();
        var right = (double)results.Count(static r => r.Faults.Count == 0) / results.Count;
        var wrong = (double)results.Count(static r => r.Faults.Count > 0 && r.Answer.Kind == AnswerKind.Answered) / results.Count;
        var refused = (double)unanswerable.Count(static r => r.Answer.Kind == AnswerKind.NotFound) / unanswerable.Count;
        answerable.Count.ShouldBeGreaterThan(250);
        unanswerable.Count.ShouldBeGreaterThanOrEqualTo(60);
        right.ShouldBeGreaterThanOrEqualTo(RightAtLeast);
        wrong.ShouldBeLessThanOrEqualTo(WrongAtMost);
        refused.ShouldBeGreaterThanOrEqualTo(RefusedAtLeast);
    }

    [Fact]
    public void Every_question_on_leads_funding_and_priorities_is_answered_right()
    {
        var wrong = QuestionCase.All.Where(static c => c.Kind is "leads" or "funding" or "priorities")
            .Where(static c => FaultsOf(c, Answers.To(c.Turns)).Count > 0).Select(static c => c.ToString());

        wrong.ShouldBeEmpty();
    }

    private void Report(List<(QuestionCase Case, Answer Answer, List<string> Faults)> results)
    {
        var report = new StringBuilder();
        foreach (var kind in results.GroupBy(static r => r.Case.Kind, StringComparer.Ordinal))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{kind.Key,-12} right {kind.Count(static r => r.Faults.Count == 0)}, wrong {kind.Count(static r => r.Faults.Count > 0 && r.Answer.Kind == AnswerKind.Answered)}, "
                + $"refused {kind.Count(static r => r.Answer.Kind == AnswerKind.NotFound)} of {kind.Count()}");
        }

        foreach (var (question, answer, faults) in results.Where(static r => r.Faults.Count > 0))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{question}: {string.Join("; ", faults)}: {answer.Text}");
        }

        output.WriteLine(report.ToString());
    }

    internal static List<string> FaultsOf(QuestionCase question, Answer answer)
    {
        var whole = Answers.Read(answer);
        var upFront = whole[..Math.Min(whole.Length, UpFront)];
        var faults = new List<string>();
        faults.AddRange((question.Lead ?? []).Where(pattern => !Matches(upFront, pattern)).Select(static p => "not up front: " + p));
        faults.AddRange((question.Must ?? []).Where(pattern => !Matches(whole, pattern)).Select(static p => "missing: " + p));
        faults.AddRange((question.Mustnot ?? []).Where(pattern => Matches(whole, pattern)).Select(static p => "must not say: " + p));
        if (question.Refuse && answer.Kind != AnswerKind.NotFound)
        {
            faults.Add("should have been refused");
        }

        return faults;
    }

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
}
