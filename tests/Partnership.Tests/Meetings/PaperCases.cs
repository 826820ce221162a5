using System.Globalization;
using System.Text.Json;
using Partnership.Meetings.Papers;

namespace Partnership.Tests.Meetings;

/// <summary>Committee papers in the layouts that councils publish, with what one careful reading takes from them. What is expected of a text stands in it in this order, with "*" for what lies between.</summary>
internal sealed class PaperCases
{
    private readonly Dictionary<string, (int Right, int All)> _score = new(StringComparer.Ordinal);

    public List<string> Misses { get; } = [];

    public double this[string field] => (double)_score[field].Right / Math.Max(1, _score[field].All);

    public static PaperCases Run(string set)
    {
        var cases = new PaperCases();
        foreach (var line in File.ReadLines(Path.Combine(Folder, set + ".jsonl")))
        {
            var wanted = JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!;
            var name = $"{wanted.File}.txt";
            cases.Judge(wanted, ((PaperReading.Readable)PaperReader.Read(File.ReadAllBytes(Path.Combine(Folder, set, name)), name)).Summary);
        }

        return cases;
    }

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "papers");

    public string Report() => string.Join('\n', [.. _score.Select(one => $"{one.Key}: {one.Value.Right} of {one.Value.All}"), .. Misses]);

    private void Judge(Case wanted, PaperSummary paper)
    {
        Count(wanted, "title", wanted.Title, paper.Title);
        Count(wanted, "author", wanted.Author, paper.Author);
        Count(wanted, "date", wanted.Date?.ToString("O", CultureInfo.InvariantCulture), paper.Date?.ToString("O", CultureInfo.InvariantCulture));
        Count(wanted, "purpose", wanted.Purpose, paper.Purpose);
        Tally(wanted, "decisions", wanted.Decisions.Count == paper.Decisions.Count && wanted.Decisions.Zip(paper.Decisions).All(static both => Holds(both.Second, both.First) && both.Second.Length < both.First.Length + 10),
            string.Join("\n   | ", paper.Decisions));
        Tally(wanted, "doubts", wanted.Doubts == paper.Doubts.Count, string.Join('\n', paper.Doubts));
        var money = string.Join('\n', paper.Money);
        Tally(wanted, "money", wanted.Money.Count > 0 || paper.Money.Count == 0 || !money.Contains('£', StringComparison.Ordinal), money);
        foreach (var sum in wanted.Money)
        {
            Tally(wanted, "money", Holds(money, sum), $"{sum} | {money}");
        }

        Tally(wanted, "deadline", wanted.Deadlines.Count > 0 || paper.Deadline is null, paper.Deadline);
        foreach (var deadline in wanted.Deadlines)
        {
            Tally(wanted, "deadline", Holds(paper.Deadline ?? "", deadline), $"{deadline} | {paper.Deadline}");
        }
    }

    private void Count(Case wanted, string field, string? expected, string? read) =>
        Tally(wanted, field, expected is null ? read is null : Holds(read ?? "", expected) && (field is "purpose" || read!.Length < expected.Length + 25), read);

    private void Tally(Case wanted, string field, bool isRight, string? read)
    {
        var (right, all) = _score.GetValueOrDefault(field);
        _score[field] = (right + (isRight ? 1 : 0), all + 1);
        if (!isRight)
        {
            Misses.Add($"{wanted.File} {field}: {read}");
        }
    }

    private static bool Holds(string read, string expected)
    {
        var (text, at) = (Plain(read), 0);
        foreach (var part in expected.Split('*').Select(Plain))
        {
            var found = text.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return true;
    }

    private static string Plain(string text) => string.Join(' ', text.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Case(string File, string Title, string? Author, DateOnly? Date, string? Purpose, IReadOnlyList<string> Decisions, IReadOnlyList<string> Money, IReadOnlyList<string> Deadlines, int Doubts = 0);
}
