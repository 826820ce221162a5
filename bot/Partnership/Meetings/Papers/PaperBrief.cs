using Partnership.Calendars;
using Partnership.Meetings.Messages;

namespace Partnership.Meetings.Papers;

/// <summary>
/// Writes a summary within its number of words. What is to be decided, its money and its deadline come before the background, and of several decisions each keeps its beginning.
/// </summary>
internal static class PaperBrief
{
    private const int FewestWords = 3;

    public static IReadOnlyList<MessageLine> Write(PaperSummary summary, int words)
    {
        // In the order in which they are shown; those of a lower rank are given room first, at least their share of it.
        var wanted = new List<Line> { new("Title", [summary.Title], Rank: 0, Share: 18) };
        if (summary.IsExempt)
        {
            wanted.Add(new Line("Note", ["Exempt: not for publication. Please read it where it was sent to you."], Rank: 0, Share: 20));
        }
        else
        {
            var decisions = summary.Lead is null ? summary.Decisions : [.. summary.Decisions.Select((decision, i) => i == 0 ? $"{summary.Lead} {decision}" : decision)];

            // A sum that the decisions name need not be told again while there is little room.
            var isTold = summary.Money.ToLookup(sum => summary.Decisions.Any(decision => decision.Contains(sum.TrimEnd('\u2026'), StringComparison.Ordinal)));
            wanted.Add(new Line("From", Given(summary.Author), Rank: 4, Share: 12));
            wanted.Add(new Line("Date", Given(summary.Date is { } date ? LondonWords.Date(date) : null), Rank: 4, Share: 4));
            wanted.Add(new Line(summary.IsDecided ? "Decision" : "Decision asked for", decisions, Rank: 1, Share: 36));
            wanted.Add(new Line("Purpose", Given(summary.Purpose), Rank: 5, Share: 0));
            wanted.Add(new Line("Money", [.. isTold[false]], Rank: 2, Share: 16));
            wanted.Add(new Line("Money", [.. isTold[true]], Rank: 6, Share: 0));
            wanted.Add(new Line("Please check", summary.Doubts, Rank: 0, Share: 24));
            wanted.Add(new Line("Deadline", Given(summary.Deadline), Rank: 3, Share: 14));
            wanted.Add(new Line("Key figures", summary.KeyFigures, Rank: 7, Share: 0));
        }

        wanted.RemoveAll(static line => line.Words == 0);
        var rooms = Rooms(wanted, words);
        return
        [
            .. wanted.Where(rooms.ContainsKey).Select(line => (line.Label, Text: Cut(line.Texts, rooms[line] - Count(line.Label)))).GroupBy(static line => line.Label, StringComparer.Ordinal)
                .Select(static lines => new MessageLine(lines.Key, string.Join(' ', lines.Select(static line => line.Text)))),
        ];
    }

    /// <summary>How many words a text has: what stands between spaces.</summary>
    public static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>The first words of a text, with "…" where it goes on.</summary>
    public static string Cut(string text, int words)
    {
        var all = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return all.Length <= words ? text : string.Join(' ', all.Take(words)).TrimEnd(',', ';', ':', '-') + "…";
    }

    private static Dictionary<Line, int> Rooms(List<Line> wanted, int words)
    {
        var rooms = new Dictionary<Line, int>();
        var left = words;
        List<Line> ranked = [.. wanted.OrderBy(static line => line.Rank)];
        for (var i = 0; i < ranked.Count; i++)
        {
            var line = ranked[i];
            var kept = ranked.Skip(i + 1).Sum(later => later.Share == 0 ? 0 : Math.Min(later.All, Count(later.Label) + Math.Max(FewestWords, later.Share * words / PaperSummary.MostWords)));
            var room = Math.Min(line.All, Math.Max(left - kept, Math.Min(left, Count(line.Label) + (line.Share * words / PaperSummary.MostWords))));
            if (room >= line.All || room - Count(line.Label) >= FewestWords)
            {
                rooms.Add(line, room);
                left -= room;
            }
        }

        return rooms;
    }

    /// <summary>Texts in so many words together: the short ones whole, the long ones cut alike; those without any room are counted.</summary>
    private static string Cut(IReadOnlyList<string> texts, int words)
    {
        var lengths = texts.Select(Count).ToList();
        var most = words;
        while (most > 1 && lengths.Sum(length => Math.Min(length, most)) > words)
        {
            most--;
        }

        return Cut(string.Join(' ', texts.Select(text => Cut(text, most))), words);
    }

    private static IReadOnlyList<string> Given(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text];

    private sealed record Line(string Label, IReadOnlyList<string> Texts, int Rank, int Share)
    {
        public int Words { get; } = Texts.Sum(Count);

        public int All => Words + Count(Label);
    }
}
