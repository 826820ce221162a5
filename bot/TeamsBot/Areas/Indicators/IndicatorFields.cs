using Partnership.Returns.Indicators;

namespace TeamsBot.Areas.Indicators;

/// <summary>The ids of the inputs on a quarter's card, and on the card of an indicator.</summary>
internal static class IndicatorFields
{
    public const string Name = "name";

    /// <summary>What a count is of.</summary>
    public const string Unit = "unit";

    /// <summary>Whether the figure is a count, per cent, pounds or days, as <see cref="IndicatorUnit"/> names them.</summary>
    public const string Measure = "measure";

    /// <summary>"up" or "down": which way is better.</summary>
    public const string Better = "better";

    /// <summary>The ids of the areas that count it, with commas between.</summary>
    public const string Areas = "areas";

    private const string ValuePrefix = "value.";
    private const string NotePrefix = "note.";
    private const string AskedPrefix = "asked.";

    public static string Value(IndicatorId indicator) => ValuePrefix + indicator.Value;

    /// <summary>The choice whether it is asked for, and in which unit.</summary>
    public static string Asked(IndicatorId indicator) => AskedPrefix + indicator.Value;

    public static string Note(IndicatorId indicator) => NotePrefix + indicator.Value;
}
