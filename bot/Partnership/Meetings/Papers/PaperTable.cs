using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Facts;

namespace Partnership.Meetings.Papers;

/// <summary>A table's rows as a sentence, and whether its sums come to the totals that it gives.</summary>
internal static partial class PaperTable
{
    /// <summary>"2026/27: Grants £4,000, Lighting Nil; 2027/28: …", with the words of a heading row where the table has one.</summary>
    public static string Say(IReadOnlyList<PaperBlock> rows)
    {
        var cells = rows.Select(static row => row.Text.Split('\t', StringSplitOptions.TrimEntries)).ToList();
        var heads = cells.Count > 1 && !Array.Exists(cells[0], static cell => PaperSums.In(cell).Any()) ? cells[0] : null;
        return string.Join("; ", cells.Skip(heads is null ? 0 : 1).Select(row => SayRow(row, heads)));
    }

    /// <summary>What is wrong in a table's totals, a sentence each.</summary>
    public static IEnumerable<string> Doubts(IReadOnlyList<PaperBlock> rows)
    {
        var cells = rows.Select(static row => row.Text.Split('\t', StringSplitOptions.TrimEntries)).ToList();
        var at = cells.FindIndex(static row => Total().IsMatch(row[0]));
        var isMoney = cells.Exists(static row => Array.Exists(row, static cell => PaperSums.In(cell).Any()));
        var parts = cells.Take(Math.Max(at, 0)).SkipWhile((row, i) => isMoney ? !Array.Exists(row, static cell => PaperSums.In(cell).Any()) : i == 0).ToList();
        if (parts.Count < 2 || parts.Exists(row => row.Length != cells[at].Length || SubTotal().IsMatch(row[0])))
        {
            yield break;
        }

        for (var column = 1; column < cells[at].Length; column++)
        {
            if (PaperSums.Of(cells[at][column]) is not { } total || parts.Exists(row => PaperSums.Of(row[column]) is null))
            {
                continue;
            }

            // Figures that were rounded may be half a step off, each of them.
            List<decimal> all = [.. parts.Select(row => PaperSums.Of(row[column])!.Value)];
            var step = 1m / (decimal)Math.Pow(10, all.Append(total).Max(static one => one.Scale));
            if (Math.Abs(all.Sum() - total) > step * all.Count / 2)
            {
                yield return $"The rows of a table come to {(isMoney ? Money.FromPounds(all.Sum()).ToString() : all.Sum().ToString(CultureInfo.InvariantCulture))}, its total says {cells[at][column]}.";
            }
        }
    }

    private static string SayRow(string[] row, string[]? heads)
    {
        // A heading row often has nothing above the first column, and in plain text not even the gap.
        var missing = row.Length - (heads?.Length ?? 0);
        var said = row.Skip(1).Select((cell, i) => heads is not null && missing is 0 or 1 && heads[i + 1 - missing] is { Length: > 0 } head ? $"{head} {cell}" : cell).Where(static cell => cell.Length > 0);
        return row.Length < 3 ? string.Join(' ', row) : $"{row[0]}: {string.Join(", ", said)}";
    }

    [GeneratedRegex(@"^(grand |overall )?totals?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Total();

    [GeneratedRegex(@"\b(sub-?totals?|of which)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SubTotal();
}
