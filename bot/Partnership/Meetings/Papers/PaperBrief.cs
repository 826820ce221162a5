using Partnership.Calendars;
using Partnership.Meetings.Messages;

namespace Partnership.Meetings.Papers;

/// <summary>Writes a summary within its number of words: each line has a share, and what one line does not need the later ones may use.</summary>
internal static class PaperBrief
{
    public static IReadOnlyList<MessageLine> Write(PaperSummary summary, int words)
    {
        var wanted = new List<(string Label, string? Text, int Share)> { ("Title", summary.Title, 18) };
        if (summary.IsExempt)
        {
            wanted.Add(("Note", "Exempt: not for publication. Please read it where it was sent to you.", 20));
        }
        else
        {
            wanted.Add(("From", summary.Author, 12));
            wanted.Add(("Date", summary.Date is { } date ? LondonWords.Date(date) : null, 4));
            wanted.Add(("Decision asked for", summary.Decisions.Count == 0 ? null : string.Join(' ', summary.Decisions), 36));
            wanted.Add(("Purpose", summary.Purpose, 20));
            wanted.Add(("Money", summary.Money.Count == 0 ? null : string.Join(' ', summary.Money), 16));
            wanted.Add(("Deadline", summary.Deadline, 14));
            wanted.Add(("Key figures", summary.KeyFigures.Count == 0 ? null : string.Join(' ', summary.KeyFigures), 24));
        }

        wanted.RemoveAll(static line => string.IsNullOrWhiteSpace(line.Text));
        wanted = wanted.ConvertAll(line => line with { Share = Math.Max(3, line.Share * words / PaperSummary.MostWords) });
        var left = words;
        var lines = new List<MessageLine>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var (label, text, _) = wanted[i];

            // Later lines keep at least their shares, as far as they need them.
            var kept = wanted.Skip(i + 1).Sum(static line => Count(line.Label) + Math.Min(line.Share, Count(line.Text!)));
            var room = Math.Max(Math.Min(left, wanted[i].Share), left - kept) - Count(label);
            if (room < 3 && Count(text!) > room)
            {
                continue;
            }

            var cut = Cut(text!, room);
            left -= Count(label) + Count(cut);
            lines.Add(new MessageLine(label, cut));
        }

        return lines;
    }

    /// <summary>How many words a text has: what stands between spaces.</summary>
    public static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>The first words of a text, with "…" where it goes on.</summary>
    public static string Cut(string text, int words)
    {
        var all = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return all.Length <= words ? text : string.Join(' ', all.Take(words)).TrimEnd(',', ';', ':', '-') + "…";
    }
}
