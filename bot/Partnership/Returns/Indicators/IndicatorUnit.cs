using Partnership.Returns.Checks;

namespace Partnership.Returns.Indicators;

/// <summary>Units as they are kept: "%", "£", "days", or what is counted, such as "people"; empty for a count that does not say of what.</summary>
public static class IndicatorUnit
{
    /// <summary>What stands for a count where nothing is said of what is counted.</summary>
    public const string Count = "count";

    public const string PerCent = "%";

    public const string Pounds = "£";

    public const string Days = "days";

    /// <summary>Reads a unit as typed or chosen; null where there is none.</summary>
    public static string? Read(string? typed)
    {
        var unit = TypedText.OneLine(typed);
        return unit.ToLowerInvariant() switch
        {
            "" => null,
            Count or "a count" or "number" or "numbers" or "a number" => "",
            PerCent or "per cent" or "percent" or "percentage" or "a percentage" or "percentages" => PerCent,
            Pounds or "pounds" or "pound" or "gbp" => Pounds,
            Days or "day" => Days,
            _ => unit,
        };
    }

    /// <summary>The unit as <see cref="Read"/> takes it.</summary>
    public static string Typed(string unit) => unit.Length == 0 ? Count : unit;

    public static IndicatorMeasure MeasureOf(string unit) => unit switch
    {
        PerCent => IndicatorMeasure.PerCent,
        Pounds => IndicatorMeasure.Pounds,
        Days => IndicatorMeasure.Days,
        _ => IndicatorMeasure.Count,
    };
}
