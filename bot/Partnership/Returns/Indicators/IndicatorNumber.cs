using System.Text.RegularExpressions;
using Partnership.Returns.Checks;

namespace Partnership.Returns.Indicators;

/// <summary>Reads an indicator's figure in the forms in which people type it, with the care that amounts of money get.</summary>
public static partial class IndicatorNumber
{
    private static readonly string[] PerCentWords = ["%", "per cent", "percent"];

    private static readonly string[] DayWords = ["days", "day"];

    private static readonly string[] PoundWords = ["£", "pounds", "pound", "gbp", "pence"];

    /// <summary>The figure; null where what was typed is none.</summary>
    public static decimal? ValueOf(string? typed, IndicatorDefinition indicator) => Read(typed, indicator).Value;

    /// <summary>Reads "1,200", "1.5", "nil", "85%" of what is measured in per cent, and the like. What is of another unit, or may be read in two ways, is a fault.</summary>
    /// <param name="typed">Not empty.</param>
    public static (decimal? Value, IndicatorFault? Fault) Read(string? typed, IndicatorDefinition indicator)
    {
        var text = WithoutUnit(TypedText.OneLine(typed).ToLowerInvariant(), indicator);
        if (OtherUnit(text, indicator.Measure) is { } other)
        {
            return Fault(IndicatorFaultKind.UnitOther, $"This is {Counted(indicator)}, and {other} stand here. Type the number alone. If the unit is wrong, ask the secretariat to change it.");
        }

        if (indicator.Measure is not IndicatorMeasure.Pounds && (NumberAlone().Match(text) is not { Success: true } number || (indicator.Measure is not IndicatorMeasure.Count && number.Groups["factor"].Success)))
        {
            return Fault(IndicatorFaultKind.ValueUnreadable, "Type a number, such as 12 or 3.5.");
        }

        var reading = MoneyInput.Read(text, zeroAllowed: true);
        return reading.Fault switch
        {
            null when !reading.IsWritten => (reading.Amount!.Value.Pounds, null),
            MoneyFault.Unclear => Fault(IndicatorFaultKind.ValueUnreadable, "It is not clear where the decimals begin. Type 1.5 for one and a half, or 1,500 for one and a half thousand."),
            MoneyFault.TooPrecise => Fault(IndicatorFaultKind.ValueUnreadable, "Type at most two digits after the point."),
            MoneyFault.Negative or MoneyFault.TwoSigns => Fault(IndicatorFaultKind.ValueNegative, "An indicator's figure cannot be below zero. Leave it empty if you do not have the right one."),
            MoneyFault.TooLarge => Fault(IndicatorFaultKind.ValueTooLarge, "This is a very large number. Check for digits too many."),
            _ => Fault(IndicatorFaultKind.ValueUnreadable, "Type a number, such as 12 or 3.5."),
        };

        (decimal?, IndicatorFault?) Fault(IndicatorFaultKind kind, string message) => (null, new IndicatorFault(kind, indicator.Id, message, MayConfirm: false));
    }

    private static string WithoutUnit(string text, IndicatorDefinition indicator)
    {
        string[] own = indicator.Measure switch
        {
            IndicatorMeasure.PerCent => PerCentWords,
            IndicatorMeasure.Days => DayWords,
            IndicatorMeasure.Count when indicator.Unit.Length > 0 => [indicator.Unit.ToLowerInvariant()],
            _ => [],
        };
        return Array.Find(own, word => text.EndsWith(word, StringComparison.Ordinal)) is { } unit ? text[..^unit.Length].TrimEnd() : text;
    }

    /// <summary>The unit that was typed where the figure is of another.</summary>
    private static string? OtherUnit(string text, IndicatorMeasure measure) =>
        measure is not IndicatorMeasure.PerCent && Has(text, PerCentWords) ? "per cent"
        : measure is not IndicatorMeasure.Days && Has(text, DayWords) ? "days"
        : measure is not IndicatorMeasure.Pounds && Has(text, PoundWords) ? "pounds"
        : null;

    private static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

    private static string Counted(IndicatorDefinition indicator) => indicator.Measure switch
    {
        IndicatorMeasure.PerCent => "measured in per cent",
        IndicatorMeasure.Pounds => "an amount in pounds",
        IndicatorMeasure.Days => "measured in days",
        IndicatorMeasure.Count => indicator.Unit.Length == 0 ? "a count" : $"a count of {indicator.Unit}",
        _ => throw new InvalidOperationException($"No words for {indicator.Measure}."),
    };

    [GeneratedRegex(@"^([^a-z£]*(?<factor>k|m|thousand|million)?|(nil|none|nothing|zero)[a-z .]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NumberAlone();
}
