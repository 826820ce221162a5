using Partnership.Returns.Indicators;

namespace TeamsBot.Cards.Indicators;

/// <summary>The ids of the inputs on a quarter's card.</summary>
internal static class IndicatorFields
{
    private const string ValuePrefix = "value.";
    private const string NotePrefix = "note.";

    public static string Value(IndicatorId indicator) => ValuePrefix + indicator.Value;

    public static string Note(IndicatorId indicator) => NotePrefix + indicator.Value;
}
