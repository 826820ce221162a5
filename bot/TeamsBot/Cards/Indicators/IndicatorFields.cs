using Partnership.Returns.Indicators;

namespace TeamsBot.Cards.Indicators;

/// <summary>The ids of the inputs on a quarter's card, and on the card of an indicator.</summary>
internal static class IndicatorFields
{
    public const string Name = "name";

    public const string Unit = "unit";

    /// <summary>"up" or "down": which way is better.</summary>
    public const string Better = "better";

    /// <summary>The ids of the areas that count it, with commas between.</summary>
    public const string Areas = "areas";

    private const string ValuePrefix = "value.";
    private const string NotePrefix = "note.";

    public static string Value(IndicatorId indicator) => ValuePrefix + indicator.Value;

    public static string Note(IndicatorId indicator) => NotePrefix + indicator.Value;
}
