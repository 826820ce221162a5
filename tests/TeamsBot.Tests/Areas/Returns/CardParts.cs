using System.Text.Json.Nodes;

namespace TeamsBot.Tests.Areas.Returns;

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

    public static IReadOnlyList<JsonObject> Badges(JsonNode card) => [.. Elements(card).Where(element => TypeOf(element) is "Badge")];

    public static IReadOnlyList<JsonObject> Tables(JsonNode card) => [.. Elements(card).Where(element => TypeOf(element) is "Table")];

    /// <summary>The cells that stand side by side where there is room.</summary>
    public static IReadOnlyList<JsonObject> Flows(JsonNode card) => [.. Elements(card).Where(element => element["layouts"] is not null)];

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
