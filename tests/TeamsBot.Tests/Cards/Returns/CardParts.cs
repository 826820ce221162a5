using System.Text.Json.Nodes;

namespace TeamsBot.Tests.Cards.Returns;

/// <summary>Finds in a card what a person reads, fills in or presses.</summary>
internal static class CardParts
{
    public static IReadOnlyList<JsonObject> Inputs(JsonNode card) =>
        [.. Elements(card).Where(element => TypeOf(element).StartsWith("Input.", StringComparison.Ordinal))];

    /// <summary>The buttons, without their fallbacks.</summary>
    public static IReadOnlyList<JsonObject> Buttons(JsonNode card) =>
        [.. Elements(card).Where(element => TypeOf(element) is "Action.Execute")];

    public static IReadOnlyList<string> Titles(JsonNode card) => [.. Buttons(card).Select(button => (string)button["title"]!)];

    public static IReadOnlyList<string> Texts(JsonNode card) =>
        [.. Elements(card).Where(element => TypeOf(element) is "TextBlock").Select(element => (string)element["text"]!)];

    /// <summary>The colours that words are set in.</summary>
    public static IReadOnlyList<string> Colours(JsonNode card) =>
        [.. Elements(card).Where(element => TypeOf(element) is "TextBlock" or "TextRun").Select(element => (string?)element["color"]).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string TypeOf(JsonObject element) => (string?)(element["type"] as JsonValue) ?? "";

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(property => Elements(property.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Elements),
        _ => [],
    };
}
