using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Partnership.Facts;
using Partnership.Questions;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions.Funding;

/// <summary>Whatever lines of a year have an amount, every answer about its money is a whole one.</summary>
public sealed class MoneyPropertyTests
{
    private const int Samples = 15;
    private static readonly IReadOnlyList<FundedLine> Lines = Oxfordshire.Facts.FundedLines;
    private static readonly FundedLineId Partnerships = new("csps");

    // One line in two has no amount.
    private static readonly Gen<int[]> Amounts = Gen.Choose(-40_000_000, 40_000_000).ArrayOf(Lines.Count);

    [Theory]
    [InlineData("2026/27")]
    [InlineData("2018/19")]
    public void Whatever_was_entered_for_a_year_every_answer_on_its_money_is_sourced_and_adds_up_or_says_what_is_missing(string year) =>
        Prop.ForAll(Amounts.ToArbitrary(), pence =>
        {
            var amounts = Lines.Zip(pence).Where(static one => one.Second > 0).ToDictionary(static one => one.First.Id, static one => new Money(one.Second));
            if (Lines.Any(line => line.PartOf == Partnerships && amounts.ContainsKey(line.Id)))
            {
                // As the form has it: shares or their sum, not both.
                amounts.Remove(Partnerships);
            }

            if (amounts.Count > 0)
            {
                var facts = Entered.Facts(year, [.. amounts.Select(static one => (one.Key.Value, one.Value.Pounds))]);
                Check(facts, year, amounts, stated: null, "entered by the secretariat on 30 November 2026");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Samples));

    [Fact]
    public void Whatever_a_document_states_of_a_year_every_answer_on_its_money_is_sourced_and_adds_up_or_says_what_is_missing() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<bool>().ArrayOf(Oxfordshire.Facts.Grants.Count).ToArbitrary(), kept =>
        {
            var year = new PeriodId("2017-18");
            var grants = Oxfordshire.Facts.Grants.Zip(kept).Where(one => one.Second || one.First.Period != year).Select(static one => one.First).ToList();
            var amounts = grants.Where(g => g.Period == year && g is { Kind: GrantKind.Allocation, Amount: not null }).ToDictionary(static g => g.Line!.Value, static g => g.Amount!.Value);
            var stated = grants.Find(g => g.Period == year && g.Kind == GrantKind.Total)?.Amount;
            if (amounts.Count > 0)
            {
                Check(Oxfordshire.Facts with { Grants = grants }, "2017/18", amounts, stated, "Appendix 7");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Samples));

    private static void Check(FactBook facts, string year, Dictionary<FundedLineId, Money> amounts, Money? stated, string source)
    {
        var answerer = new QuestionAnswerer(facts);
        var total = stated ?? Sum(Lines.Where(static line => line.PartOf is null).Select(line => AmountOf(line, amounts)));
        foreach (var question in Questions(year))
        {
            var answer = Entered.Ask(answerer, question);
            var whole = Answers.Read(answer);
            var why = $"{question}\n{whole}\n{string.Join(", ", amounts)}";

            answer.Kind.ShouldBe(AnswerKind.Answered, why);
            answer.Text.ShouldMatch(@"^[A-Z£].*[^ :;,]\.$", why);
            answer.Text.ShouldNotMatch(@"  |: *\.| ,|\(\)|for 20\d\d/\d\d so far\.\.", why);
            whole.ShouldNotContain("Total n/a", Case.Sensitive, why);
            answer.Citations.ShouldContain(one => one.Section == source, why);
            AddsUp(answer, why);
        }

        var answered = Entered.Ask(answerer, $"What is the total funding for {year}?");
        answered.Text.ShouldContain(total.ToString());
        foreach (var line in stated is null ? Missing(amounts) : [])
        {
            answered.Text.ShouldContain(line.Name, Case.Sensitive, $"{answered.Text}\n{string.Join(", ", amounts)}");
        }

        foreach (var line in Lines)
        {
            var said = Entered.Ask(answerer, $"How much did {line.Name} get in {year}?").Text;
            said.ShouldContain(AmountOf(line, amounts)?.ToString() ?? line.Name);
            SharesAreOfTheYear(Entered.Ask(answerer, $"What share does {line.Name} get in {year}?"), line, amounts);
        }
    }

    private static IEnumerable<string> Questions(string year) =>
    [
        $"What is the total funding for {year}?",
        $"How is the funding for {year} split?",
        $"How is the money for the CSPs split in {year}?",
        $"Who gets the most money in {year}?",
        $"Who gets the least money in {year}?",
        $"Which CSP gets the biggest share in {year}?",
        $"How much do Oxford and Cherwell get together in {year}?",
        $"Compare Oxford, Cherwell and Public Health in {year}",
        $"Compare Oxford with South and Vale in {year}",
        $"How did the total funding change between 2016/17 and {year}?",
        $"Which line of the fund fell the most between 2016/17 and {year}?",
        $"Did funding go up or down in {year}?",
        $"What is the average funding of the CSPs in {year}?",
        "How has the total funding changed over the years?",
        "Show me the CSP funding over the years",
        "Average funding for Cherwell over the years",
        "Which year had the highest total?",
        .. Lines.SelectMany(line => new[]
        {
            $"How much did {line.Name} get in {year}?",
            $"What share does {line.Name} get in {year}?",
            $"How did {line.Name}'s funding change between 2016/17 and {year}?",
            $"Show me funding for {line.Name} over the years",
        }),
    ];

    /// <summary>A table with a sum has rows that make it, or the text names a line that has no amount.</summary>
    private static void AddsUp(Answer answer, string why)
    {
        foreach (var table in answer.Blocks.OfType<TableBlock>().Where(static block => block.Rows[^1][0] is "Total" or "So far"))
        {
            for (var column = 1; column < table.Columns.Count; column++)
            {
                var rows = table.Rows.SkipLast(1).Where(static row => !row[0].StartsWith("of which ", StringComparison.Ordinal)).Sum(row => Pounds(row[column]));
                if (rows != Pounds(table.Rows[^1][column]))
                {
                    answer.Text.ShouldMatch("No amount is entered|don't have an amount|gives no amount", why);
                }
            }
        }
    }

    /// <summary>Every per cent is the line's part of what the year has, and is not told where that is not complete.</summary>
    private static void SharesAreOfTheYear(Answer answer, FundedLine line, Dictionary<FundedLineId, Money> amounts)
    {
        foreach (Match match in Regex.Matches(answer.Text, @"(?<percent>[\d.]+)% of the money for", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        {
            var parts = Lines.Where(one => one.PartOf == line.PartOf).ToList();
            var whole = amounts.TryGetValue(Partnerships, out var sum) ? sum : Sum(parts.Select(part => AmountOf(part, amounts)));

            (amounts.ContainsKey(Partnerships) || parts.TrueForAll(part => amounts.ContainsKey(part.Id))).ShouldBeTrue(answer.Text);
            decimal.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture).ShouldBe(100m * amounts[line.Id].Pence / whole.Pence, 0.05m, answer.Text);
        }
    }

    private static IEnumerable<FundedLine> Missing(Dictionary<FundedLineId, Money> amounts) => Lines.Where(line => AmountOf(line, amounts) is null
        && (line.PartOf is not { } whole || (!amounts.ContainsKey(whole) && Lines.Any(other => other.PartOf == whole && amounts.ContainsKey(other.Id)))));

    private static Money? AmountOf(FundedLine line, Dictionary<FundedLineId, Money> amounts) =>
        amounts.TryGetValue(line.Id, out var amount) ? amount
        : Lines.Any(part => part.PartOf == line.Id && amounts.ContainsKey(part.Id)) ? Sum(Lines.Where(part => part.PartOf == line.Id).Select(part => AmountOf(part, amounts)))
        : null;

    private static Money Sum(IEnumerable<Money?> amounts) => amounts.OfType<Money>().Aggregate(new Money(0), static (a, b) => a + b);

    private static decimal Pounds(string cell) =>
        decimal.TryParse(cell.Replace(" so far", string.Empty, StringComparison.Ordinal), NumberStyles.Currency, CultureInfo.GetCultureInfo("en-GB"), out var pounds) ? pounds : 0;
}
