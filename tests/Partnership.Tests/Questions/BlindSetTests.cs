using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Partnership.Questions;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

/// <summary>The sets that were written blind hold what they have come to: none gets worse unseen.</summary>
public sealed class BlindSetTests(ITestOutputHelper output)
{
    private const int UpFront = 320;

    /// <summary>How a reply says that it does not know.</summary>
    private static readonly Regex Refusal = new(
        @"\b(I (do not|don't|can't|cannot|couldn't|could not|only)|no (figures?|facts?|information|answer)|nothing (about|on)|not in the (partnership's )?documents)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData("member", 0.86, 0.03)]
    [InlineData("near", 0.97, 0.03)]
    [InlineData("blind-a", 0.92, 0.01)]
    [InlineData("blind-b", 0.89, 0.03)]
    [InlineData("blind-e", 0.90, 0.0)]
    [InlineData("blind-d", 0.97, 0.0)]
    [InlineData("blind-c", 0.87, 0.02)]
    public void A_set_holds_what_it_has_come_to(string set, double right, double wrong)
    {
        var results = QuestionCase.Read("questions-blind", set).Select(static c => (Case: c, Answer: Answers.To(c.Turns))).Select(static r => (r.Case, r.Answer, Faults: FaultsOf(r.Case, r.Answer))).ToList();

        Report(results);
        ((double)results.Count(static r => r.Faults.Count == 0) / results.Count).ShouldBeGreaterThanOrEqualTo(right);
        ((double)results.Count(static r => r.Faults.Count > 0 && !Refuses(r.Answer)) / results.Count).ShouldBeLessThanOrEqualTo(wrong);
    }

    private void Report(List<(QuestionCase Case, Answer Answer, List<string> Faults)> results)
    {
        var report = new StringBuilder();
        foreach (var (question, answer, faults) in results.Where(static r => r.Faults.Count > 0))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{(Refuses(answer) ? "refused" : "wrong")} {question}: {string.Join("; ", faults)}: {answer.Text}");
        }

        output.WriteLine(report.ToString());
    }

    private static bool Refuses(Answer answer) => Refusal.IsMatch(answer.Text[..Math.Min(answer.Text.Length, UpFront)]);

    /// <summary>The same reading of a reply as in a chat: with its sources and the questions that it proposes, without differences of dashes and apostrophes.</summary>
    private static List<string> FaultsOf(QuestionCase question, Answer answer) =>
        QuestionTableTests.FaultsOf(question, answer with
        {
            Text = answer.Text.Replace('’', '\'').Replace('–', '-'),
            Blocks = [.. answer.Blocks, new ListBlock(null, [.. answer.Citations.Select(static c => $"{c.Title}, {c.Section}: {c.Detail}"), .. answer.NextQuestions])],
        });
}
