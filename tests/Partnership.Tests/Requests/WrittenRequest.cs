using System.Globalization;
using System.Text.Json;

namespace Partnership.Tests.Requests;

/// <summary>A request or an amount as somebody wrote it, on Monday 30 November 2026, and what is meant.</summary>
internal sealed record WrittenRequest(string Id, string Text, bool Asks, JsonElement Means)
{
    public static IReadOnlyList<WrittenRequest> Read(string set, char kind) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "requests", set + ".jsonl")).Where(static line => line.Length > 0).Select(Parse).Where(one => one.Id[0] == kind)];

    public string? Said(string name) => Means.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    public decimal? Sum(string name) => Means.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDecimal() : null;

    public IReadOnlyList<string> List(string name) =>
        Means.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(static one => one.ValueKind is JsonValueKind.Number ? one.GetDecimal().ToString(CultureInfo.InvariantCulture) : one.ToString())] : [];

    private static WrittenRequest Parse(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        var means = root.GetProperty("means");
        return new WrittenRequest(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, means.TryGetProperty("ask", out var ask) && ask.ValueKind is JsonValueKind.True, means);
    }
}
