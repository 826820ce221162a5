using System.Text.Json;

namespace AdaptiveCards.Tests;

/// <summary>A template, the data it is bound to, and the card that Microsoft's package makes of them.</summary>
/// <param name="Differs">Why the .NET package, and so ours, gives another card than the JavaScript one; null where they agree.</param>
internal sealed record TemplatingCase(JsonElement Template, JsonElement Data, JsonElement? Host, JsonElement Card, string? Differs)
{
    public static IReadOnlyList<TemplatingCase> Table { get; } = Read();

    public string AsRequest() => JsonSerializer.Serialize(new { template = Template, data = Data, host = Host });

    private static TemplatingCase[] Read()
    {
        var table = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases.json"))).RootElement;
        var shared = table.GetProperty("data");
        return
        [
            .. table.GetProperty("cases").EnumerateArray().Select(item => new TemplatingCase(
                item.GetProperty("template"),
                item.TryGetProperty("data", out var data) ? data : shared,
                item.TryGetProperty("host", out var host) ? host : null,
                item.GetProperty("card"),
                item.TryGetProperty("differs", out var differs) ? differs.GetString() : null)),
        ];
    }
}
