using Partnership.Facts;

namespace Partnership.Returns.Indicators;

/// <summary>One area's figure of one quarter beside those it is held against; null where one was not reported.</summary>
/// <param name="LastQuarter">The quarter before.</param>
/// <param name="YearBefore">The same quarter a year before.</param>
public sealed record IndicatorComparison(IndicatorDefinition Indicator, FundedLineId Area, Quarter Quarter, IndicatorValue? Value, IndicatorValue? LastQuarter, IndicatorValue? YearBefore)
{
    /// <summary>Against the quarter before.</summary>
    public Movement OnQuarter => Move(LastQuarter);

    /// <summary>Against the same quarter a year before.</summary>
    public Movement OnYear => Move(YearBefore);

    /// <summary>Whether there is a figure, and an earlier one to hold it against.</summary>
    public bool HasEarlier => Value is not null && (LastQuarter is not null || YearBefore is not null);

    /// <summary>Whether it moved the wrong way: against a year before, as most of what is counted has its seasons; only without that, against the quarter before.</summary>
    public bool IsWrongWay => (OnYear == Movement.Unknown ? OnQuarter : OnYear) == Movement.Worse;

    private Movement Move(IndicatorValue? before)
    {
        if (Value is null || before is null)
        {
            return Movement.Unknown;
        }

        return Value.Value.CompareTo(before.Value) switch
        {
            0 => Movement.Same,
            > 0 => Indicator.Better == BetterWay.Up ? Movement.Better : Movement.Worse,
            < 0 => Indicator.Better == BetterWay.Down ? Movement.Better : Movement.Worse,
        };
    }
}
