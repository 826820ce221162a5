using System.Globalization;
using Partnership.Facts;
using Partnership.Returns.Periods;

namespace Partnership.Returns.Indicators;

/// <summary>Something that is counted each quarter in each area.</summary>
/// <param name="Unit">As <see cref="IndicatorUnit"/> keeps it.</param>
/// <param name="Topics">What it is about; empty for one that the secretariat defined.</param>
/// <param name="Revision">Grows by one at every change; from 1. 0 for one of the facts that nobody changed.</param>
public sealed record IndicatorDefinition(IndicatorId Id, string Name, string Unit, BetterWay Better, IReadOnlyList<TopicId> Topics, int Revision)
{
    /// <summary>Not asked for any more in any year; its values are kept.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Where it began to be asked for and where it ended; none for one that is asked for in every year.</summary>
    public IReadOnlyList<AskedFrom> Asked
    {
        // Documents from before the years were chosen have none.
        get => field ?? [];
        init;
    }

    /// <summary>The areas that count it; none where every area does.</summary>
    public IReadOnlyList<FundedLineId> Areas
    {
        // Documents from before it was asked have none.
        get => field ?? [];
        init;
    }

    public IndicatorMeasure Measure => IndicatorUnit.MeasureOf(Unit);

    public bool IsFor(FundedLineId area) => Areas.Count == 0 || Areas.Contains(area);

    /// <summary>Whether it is asked for in a financial year: a choice holds until the next one.</summary>
    public bool IsAsked(FundingYear year)
    {
        var choices = Asked.OrderBy(static choice => choice.Year.StartYear).ToList();
        return !IsRetired && (choices.FindLast(choice => choice.Year.StartYear <= year.StartYear) is { Year.StartYear: > 0 } last
            ? last.IsAsked
            : choices.Count == 0 || !choices[0].IsAsked);
    }

    /// <summary>The same, asked for from a financial year on, or not asked for.</summary>
    public IndicatorDefinition From(FundingYear year, bool isAsked) => IsAsked(year) == isAsked
        ? this
        : this with { Asked = [.. Asked.Where(choice => choice.Year != year), new AskedFrom(year, isAsked)], IsRetired = IsRetired && !isAsked };

    /// <summary>A figure with its unit: "12 young people", "85%", "£1,200", "3 days".</summary>
    public string Say(decimal value) => Measure switch
    {
        IndicatorMeasure.Days => value == 1 ? "1 day" : $"{Figure(value)} days",
        IndicatorMeasure.Count when Unit.Length > 0 => $"{Figure(value)} {Unit}",
        _ => Figure(value),
    };

    /// <summary>A figure beside others of its indicator: "12", "85%", "£1,200", "3".</summary>
    public string Figure(decimal value) => Measure switch
    {
        IndicatorMeasure.PerCent => Number(value) + "%",
        IndicatorMeasure.Pounds => $"£{value.ToString(value == decimal.Truncate(value) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture)}",
        IndicatorMeasure.Count or IndicatorMeasure.Days => Number(value),
        _ => throw new InvalidOperationException($"No figure for {Measure}."),
    };

    private static string Number(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
