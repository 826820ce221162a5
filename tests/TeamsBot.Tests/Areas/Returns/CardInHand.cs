using System.Text.Json.Nodes;
using Shouldly;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>A card as a person sees it: its words, its buttons and its inputs.</summary>
internal sealed record CardInHand(JsonObject Json)
{
    /// <summary>Every text on it, in order.</summary>
    public IReadOnlyList<string> Texts => [.. Elements().Where(one => Is(one, "TextBlock")).Select(one => (string)one["text"]!)];

    public IReadOnlyList<JsonObject> Buttons => [.. Elements().Where(one => Is(one, "Action.Execute") && one.Parent is not JsonObject)];

    /// <summary>The buttons that open an address.</summary>
    public IReadOnlyList<JsonObject> Links => [.. Elements().Where(one => Is(one, "Action.OpenUrl"))];

    /// <summary>The inputs with what stands in them.</summary>
    public IReadOnlyDictionary<string, string> Inputs =>
        Elements().Where(one => ((string?)one["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true)
            .ToDictionary(one => (string)one["id"]!, one => (string?)one["value"] ?? "", StringComparer.Ordinal);

    /// <summary>What may be chosen in an input.</summary>
    public IReadOnlyList<(string Title, string Value)> Choices(string input) =>
        [.. Elements().Where(one => Is(one, "id", input)).SelectMany(one => one["choices"]!.AsArray()).Select(choice => ((string)choice!["title"]!, (string)choice["value"]!))];

    /// <summary>Whether an input takes one of several values, and not any text.</summary>
    public bool IsChoice(string input) => Elements().Any(one => Is(one, "id", input) && !Is(one, "Input.Text"));

    public string Shown => string.Join('\n', Elements().SelectMany(Words));

    /// <summary>The data of the button with this verb; of several, the one for this line.</summary>
    public JsonObject Button(string verb, int? line = null, bool? confirm = null)
    {
        var data = Buttons.Select(button => button["data"]!.AsObject())
            .Where(one => Is(one, "verb", verb) && (line is null || (int?)one["line"] == line) && (confirm is null || ((bool?)one["confirm"] ?? false) == confirm))
            .ToList();
        data.ShouldNotBeEmpty($"No button '{verb}' on the card:\n{Shown}");
        return data[0].DeepClone().AsObject();
    }

    public bool Has(string verb) => Buttons.Any(button => Is(button["data"]!.AsObject(), "verb", verb));

    private IEnumerable<JsonObject> Elements() => Walk(Json);

    private static IEnumerable<JsonObject> Walk(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(property => property.Key is "data" or "fallback" ? [] : Walk(property.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Walk),
        _ => [],
    };

    private static IEnumerable<string> Words(JsonObject one)
    {
        foreach (var name in (string[])["text", "title", "label", "value"])
        {
            if (one[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0)
            {
                yield return text;
            }
        }
    }

    private static bool Is(JsonObject one, string type) => Is(one, "type", type);

    private static bool Is(JsonObject one, string name, string value) => string.Equals((string?)one[name], value, StringComparison.Ordinal);
}
