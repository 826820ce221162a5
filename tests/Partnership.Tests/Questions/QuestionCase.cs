using System.Text.Json;

namespace Partnership.Tests.Questions;

/// <summary>A conversation and what its last answer has to hold: patterns up front, anywhere, nowhere.</summary>
internal sealed record QuestionCase(string Id, string Kind, string[] Turns, string[]? Lead = null, string[]? Must = null, string[]? Mustnot = null, bool Refuse = false)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<QuestionCase> All { get; } = Read("questions");

    /// <summary>The cases of every table in a folder beside the tests.</summary>
    /// <param name="table">One table's name; all where left out.</param>
    public static IReadOnlyList<QuestionCase> Read(string folder, string table = "*") =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), table + ".jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(static line => line.Length > 0)
            .Select(static line => JsonSerializer.Deserialize<QuestionCase>(line, Options)!),
    ];

    public override string ToString() => $"{Id}: {string.Join(" / ", Turns)}";
}
