using System.Globalization;
using Partnership.Returns.Indicators;

namespace TeamsBot.Cards.Indicators;

/// <summary>Figures of indicators in words; plain text.</summary>
internal static class IndicatorWords
{
    public static string Value(decimal value, IndicatorDefinition indicator) =>
        value.ToString("#,##0.##", CultureInfo.InvariantCulture) + (indicator.Unit.Length == 0 ? "" : string.Equals(indicator.Unit, "%", StringComparison.Ordinal) ? "%" : " " + indicator.Unit);

    /// <summary>"12 people; 15 in Q1 2017/18, 9 in Q2 2016/17".</summary>
    public static string Compared(IndicatorComparison comparison)
    {
        var now = comparison.Value is { } value ? Value(value.Value, comparison.Indicator) : "not reported";
        var before = Before(comparison);
        return before.Length == 0 ? now : $"{now}; {before}";
    }

    /// <summary>"15 in Q1 2017/18, 9 in Q2 2016/17"; empty where nothing was reported then.</summary>
    public static string Before(IndicatorComparison comparison) => string.Join(", ", new[] { comparison.LastQuarter, comparison.YearBefore }
        .OfType<IndicatorValue>()
        .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Value:#,##0.##} in {value.Quarter.Name}")));

    public static string Trend(IndicatorComparison comparison) => comparison switch
    {
        { Value: null } => "Not reported",
        { IsWrongWay: true } => "Worse: moved the wrong way",
        { OnYear: Movement.Better } => "Better than a year before",
        { OnYear: Movement.Same } => "As a year before",
        { OnQuarter: Movement.Better } => "Better than the quarter before",
        { OnQuarter: Movement.Same } => "As the quarter before",
        _ => "Nothing to compare with yet",
    };

    /// <summary>The colour beside the words of <see cref="Trend"/>: what went wrong stands out.</summary>
    public static string Colour(IndicatorComparison comparison) => comparison is { Value: not null, IsWrongWay: true } ? "Attention" : "Default";
}
