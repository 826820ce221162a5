using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Meetings.Agendas;

namespace Partnership.Tests.Meetings;

/// <summary>
/// How much of a published agenda was read as one careful reader read it. His table has a row an item; a cell "–", "not stated" or "none" says that the agenda does not say it.
/// </summary>
internal sealed partial class AgendaScore
{
    private readonly List<string> _misses = [];

    public IReadOnlyList<string> Misses => _misses;

    public (int Right, int Of) Items { get; private set; }

    public (int Right, int Of) Presenters { get; private set; }

    public (int Right, int Of) Purposes { get; private set; }

    public (int Right, int Of) Papers { get; private set; }

    public (int Right, int Of) Minutes { get; private set; }

    /// <summary>Items, presenters, purposes, papers and lengths of which the agenda says nothing, and exempt items that are not marked.</summary>
    public int MadeUp { get; private set; }

    /// <param name="name">The case's, without its ending.</param>
    public void Add(string name, string text, string expected)
    {
        var items = AgendaReader.Read(text).Items.ToList();
        foreach (var row in Rows(expected))
        {
            var number = Letters(row["no"]);
            var found = items.Find(item => string.Equals(Letters(item.Number), number, StringComparison.Ordinal)) ?? items.Find(item => IsTitle(item.Title, row["title"]));
            if (found is not null)
            {
                items.Remove(found);
            }

            var isRight = found is not null && (number.Length == 0 || string.Equals(Letters(found.Number), number, StringComparison.Ordinal)) && IsTitle(found.Title, row["title"]);
            Items = Counted(Items, isRight, $"{name} {row["no"]}: “{row["title"]}”, read “{found?.Number} {found?.Title}”");
            Presenters = Compared(Presenters, name, row, "presenter", found?.Presenter, IsPresenter);
            Purposes = Compared(Purposes, name, row, "purpose", found is null or { Purpose: AgendaPurpose.NotStated } ? null : AgendaWords.Of(found.Purpose), IsPurpose);
            Papers = Compared(Papers, name, row, "paper", found?.Paper, static (wanted, read) => string.Equals(KindOf(wanted), KindOf(read), StringComparison.Ordinal));
            Minutes = Compared(Minutes, name, row, "time", found?.Minutes?.ToString(CultureInfo.InvariantCulture), static (wanted, read) => wanted.Contains(read, StringComparison.Ordinal));
            if (string.Concat(row.Values).Contains("exempt", StringComparison.OrdinalIgnoreCase) && found is { IsExempt: false } && row.Values.Any(static cell => Exempt().IsMatch(cell)))
            {
                MadeUp++;
                _misses.Add($"{name} {row["no"]}: LEAKED “{found.Title}”");
            }
        }

        foreach (var item in items)
        {
            MadeUp++;
            _misses.Add($"{name}: MADE UP item {item}");
        }
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string expected)
    {
        string[]? heads = null;
        foreach (var cells in expected.Split('\n').Where(static line => line.StartsWith('|')).Select(static line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)))
        {
            if (heads is null)
            {
                heads = [.. cells.Select(static cell => cell.ToLowerInvariant() switch { "report of" or "lead" => "presenter", "number" or "#" => "no", var head => head })];
            }
            else if (!cells[0].StartsWith("--", StringComparison.Ordinal) && !cells[0].StartsWith(":-", StringComparison.Ordinal))
            {
                yield return heads.Zip(cells).ToDictionary(static pair => pair.First, static pair => pair.Second.Replace("*", "", StringComparison.Ordinal).Trim(), StringComparer.Ordinal);
            }
        }
    }

    private (int Right, int Of) Compared((int Right, int Of) count, string name, Dictionary<string, string> row, string what, string? read, Func<string, string, bool> isRight)
    {
        if (!row.TryGetValue(what, out var wanted) || wanted.Length == 0 || wanted.StartsWith("see ", StringComparison.Ordinal)
            || wanted.Contains("to consider", StringComparison.Ordinal) || (what is "time" && wanted is not "–" && !wanted.Contains("min", StringComparison.Ordinal)))
        {
            return count;
        }

        if (Unstated().IsMatch(wanted))
        {
            MadeUp += read is null ? 0 : 1;
            _misses.AddRange(read is null ? [] : [$"{name} {row["no"]}: MADE UP {what} “{read}”"]);
            return count;
        }

        return Counted(count, read is not null && isRight(wanted, read), $"{name} {row["no"]}: {what} “{wanted}”, read “{read}”");
    }

    private (int Right, int Of) Counted((int Right, int Of) count, bool isRight, string miss)
    {
        _misses.AddRange(isRight ? [] : [miss]);
        return (count.Right + (isRight ? 1 : 0), count.Of + 1);
    }

    /// <summary>What the reader of the table put into brackets behind a title may be left away, and "…" stands for the rest.</summary>
    private static bool IsTitle(string read, string wanted)
    {
        var (title, withoutBrackets) = (Letters(read), Letters(Bracketed().Replace(wanted, "")));
        return title.Equals(Letters(wanted), StringComparison.Ordinal) || title.Equals(withoutBrackets, StringComparison.Ordinal) || Letters(Bracketed().Replace(read, "")).Equals(withoutBrackets, StringComparison.Ordinal) || (wanted.EndsWith('…') && title.StartsWith(Letters(wanted), StringComparison.Ordinal)) || Likeness(read, wanted) >= 0.8;
    }

    private static bool IsPresenter(string wanted, string read)
    {
        var words = Words(read).Where(static word => word is not ("the" or "of" or "and" or "joint" or "report")).ToList();
        var all = Words(wanted).ToHashSet(StringComparer.Ordinal);
        return words.Count > 0 && words.TrueForAll(all.Contains) && Words(Bracketed().Replace(wanted, "")).Take(2).All(Words(read).Append("each").Contains);
    }

    private static bool IsPurpose(string wanted, string read) => wanted.Split('(')[0].Contains(read, StringComparison.OrdinalIgnoreCase) || (read is "information" && wanted.Contains("to note", StringComparison.OrdinalIgnoreCase));

    private static string KindOf(string paper) => Following().IsMatch(paper) ? "to follow" : Spoken().IsMatch(paper) && !paper.Contains("written", StringComparison.OrdinalIgnoreCase) ? "verbal" : "there";

    private static double Likeness(string one, string other)
    {
        var (left, right) = (Words(one).ToHashSet(StringComparer.Ordinal), Words(other).ToHashSet(StringComparer.Ordinal));
        return 2.0 * left.Count(right.Contains) / Math.Max(1, left.Count + right.Count);
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(static match => match.Value);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"\s*[(\[][^)\]]*[)\]]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(@"^([–—-]+( \(.*)?|not stated.*|none( named| given| stated)?|none \(.*|heading.*|n/a)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Unstated();

    [GeneratedRegex(@"to follow|none yet|not (yet )?(ready|available)|no update|circulated separately|later|tabled", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Following();

    [GeneratedRegex(@"verbal|oral|heard|presentation only", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^(yes )?\W*exempt|\(exempt|, exempt|– exempt", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Exempt();
}
