using Partnership.Returns.Indicators;

namespace TeamsBot.Areas.Indicators;

/// <summary>Figures of indicators in words; plain text.</summary>
internal static class IndicatorWords
{
    /// <summary>"12 people; 15 in Q1 2017/18, 9 in Q2 2016/17".</summary>
    public static string Compared(IndicatorComparison comparison)
    {
        var now = comparison.Value is { } value ? comparison.Indicator.Say(value.Value) : "not reported";
        var before = Before(comparison);
        return before.Length == 0 ? now : $"{now}; {before}";
    }

    /// <summary>"15 in Q1 2017/18, 9 in Q2 2016/17"; empty where nothing was reported then.</summary>
    public static string Before(IndicatorComparison comparison) => string.Join(", ", new[] { comparison.LastQuarter, comparison.YearBefore }
        .OfType<IndicatorValue>()
        .Select(value => $"{comparison.Indicator.Figure(value.Value)} in {value.Quarter.Name}"));

    public static string Trend(IndicatorComparison comparison) => comparison switch
    {
        { Value: null } => "Not reported",
        { IsWrongWay: true } => "Worse: moved the wrong way",
        { OnYear: Movement.Better } => "Better than a year before",
        { OnYear: Movement.Same } => "As a year before",
        { OnQuarter: Movement.Better } => "Better than the quarter before",
        { OnQuarter: Movement.Same } => "As the quarter before",
        _ => "No earlier figure",
    };

    /// <summary>The look of the badge beside the words of <see cref="Trend"/>.</summary>
    public static string Style(IndicatorComparison comparison) => comparison switch
    {
        { Value: null } => "Subtle",
        { IsWrongWay: true } => "Attention",
        { OnYear: Movement.Better } or { OnYear: Movement.Unknown, OnQuarter: Movement.Better } => "Good",
        _ => "Default",
    };

    /// <summary>A figure with the word for where it went, short enough for a badge: "24, worse".</summary>
    public static string Judged(IndicatorComparison comparison) => comparison.Value is not { } value ? "Not reported" : comparison.Indicator.Figure(value.Value) + comparison switch
    {
        { IsWrongWay: true } => ", worse",
        { OnYear: Movement.Better } or { OnYear: Movement.Unknown, OnQuarter: Movement.Better } => ", better",
        { HasEarlier: false } => "",
        _ => ", the same",
    };
}
