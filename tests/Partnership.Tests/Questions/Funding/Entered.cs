using Partnership.Facts;
using Partnership.Questions;
using Partnership.Returns;
using Partnership.Tests.Facts;

namespace Partnership.Tests.Questions.Funding;

/// <summary>The county's facts with a funding year that the secretariat has opened, and answers from them on the day after.</summary>
internal static class Entered
{
    public const string On = "entered by the secretariat on 30 November 2026";

    public static DateTimeOffset Now { get; } = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    /// <param name="year">Such as "2026/27".</param>
    public static FactBook Facts(string year, params (string Line, decimal Pounds)[] amounts) => AllocationFacts.Add(Oxfordshire.Facts, [Period(year, amounts)], "Safer Oxfordshire Partnership");

    public static FundingPeriod Period(string year, params (string Line, decimal Pounds)[] amounts)
    {
        var start = int.Parse(year.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        var allocations = amounts.Select(static one => (Line: Oxfordshire.Facts.FundedLines.Single(line => string.Equals(line.Id.Value, one.Line, StringComparison.Ordinal)), one.Pounds))
            .Select(static one => new Allocation(one.Line.Id, one.Line.Name, one.Line.Id.Value[..3].ToUpperInvariant(), one.Line.Body, Money.FromPounds(one.Pounds)));
        return new FundingPeriod(new PeriodId(year.Replace('/', '-')), year, new DateOnly(start, 6, 30), new DateOnly(start, 10, 31), new DateOnly(start + 1, 4, 30), [.. allocations], Revision: 1)
        {
            EnteredOn = new DateOnly(2026, 11, 30),
        };
    }

    /// <summary>A year with the four community safety partnerships.</summary>
    public static QuestionAnswerer FourAreas { get; } = new(Facts("2026/27", ("cherwell", 64_000), ("oxford", 118_000), ("south-vale", 112_500), ("west-oxon", 47_500)));

    public static QuestionAnswerer OneArea { get; } = new(Facts("2026/27", ("cherwell", 60_000)));

    public static Answer Ask(QuestionAnswerer answerer, params string[] turns)
    {
        QuestionThread? thread = null;
        Answer? answer = null;
        foreach (var turn in turns)
        {
            answer = answerer.Ask(turn, thread, Now);
            thread = answer.Thread;
        }

        return answer!;
    }
}
