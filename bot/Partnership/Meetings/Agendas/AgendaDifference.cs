using Partnership.Calendars;

namespace Partnership.Meetings.Agendas;

/// <summary>What changed between two agendas, in words for people who have read the first.</summary>
public static class AgendaDifference
{
    private const double AlikeEnough = 0.5;

    /// <summary>A sentence a change: items added, removed, renamed, moved, or with another purpose, presenter, length or paper. Mere renumbering is no change.</summary>
    public static IReadOnlyList<string> Between(IReadOnlyList<AgendaItem> before, IReadOnlyList<AgendaItem> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var origin = Pair(before, after);
        var kept = InOrder(origin);
        var words = new List<string>();
        for (var i = 0; i < after.Count; i++)
        {
            if (origin[i] < 0)
            {
                words.Add($"Added: {after[i]}.");
                continue;
            }

            AddChanges(words, before[origin[i]], after[i], moved: !kept.Contains(i));
        }

        for (var i = 0; i < before.Count; i++)
        {
            if (!origin.Contains(i))
            {
                words.Add($"Taken off: {before[i].Title} (was item {before[i].Number}).");
            }
        }

        return words;
    }

    /// <summary>The same for everybody: of what is exempt, before or now, nothing is said.</summary>
    public static IReadOnlyList<string> BetweenPublic(IReadOnlyList<AgendaItem> before, IReadOnlyList<AgendaItem> after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var exempt = after.Where(static item => item.IsExempt).ToList();
        return Between([.. ExemptItems.PublicOf(before).Where(item => !exempt.Exists(kept => IsSame(kept, item)))], ExemptItems.PublicOf(after));
    }

    /// <summary>Whether an exempt item is this one: its mark may have come with new words around the title.</summary>
    internal static bool IsSame(AgendaItem exempt, AgendaItem item) => SameWords(exempt.Title, item.Title)
        || exempt.Title.Contains(item.Title, StringComparison.OrdinalIgnoreCase) || item.Title.Contains(exempt.Title, StringComparison.OrdinalIgnoreCase);

    private static void AddChanges(List<string> words, AgendaItem before, AgendaItem after, bool moved)
    {
        if (!SameWords(before.Title, after.Title))
        {
            words.Add($"Item {after.Number} is now “{after.Title}” (was “{before.Title}”).");
        }

        if (moved)
        {
            words.Add($"{after.Title} is now item {after.Number} (was {before.Number}).");
        }

        if (before.Purpose != after.Purpose)
        {
            words.Add((before.Purpose, after.Purpose) switch
            {
                (AgendaPurpose.NotStated, var purpose) => $"{after.Title} is for {AgendaWords.Of(purpose)}.",
                (var purpose, AgendaPurpose.NotStated) => $"{after.Title} is no longer marked for {AgendaWords.Of(purpose)}.",
                var (old, purpose) => $"{after.Title} is now for {AgendaWords.Of(purpose)} (was for {AgendaWords.Of(old)}).",
            });
        }

        Add(words, after.Title, "presenter", before.Presenter, after.Presenter);
        Add(words, after.Title, "time", Minutes(before), Minutes(after));
        Add(words, after.Title, "paper", before.Paper, after.Paper);
    }

    private static void Add(List<string> words, string title, string what, string? before, string? after)
    {
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            return;
        }

        words.Add((before, after) switch
        {
            (null, _) => $"{title}: {what} {after}.",
            (_, null) => $"{title}: no {what} any more (was {before}).",
            _ => $"{title}: {what} now {after} (was {before}).",
        });
    }

    private static string? Minutes(AgendaItem item) => item.Minutes is { } minutes ? LondonWords.Count(minutes, "minute") : null;

    /// <summary>For each item of the new agenda the place of the old one that it comes from, or -1: the same title first, then one much like it.</summary>
    private static int[] Pair(IReadOnlyList<AgendaItem> before, IReadOnlyList<AgendaItem> after)
    {
        var origin = Enumerable.Repeat(-1, after.Count).ToArray();
        var free = Enumerable.Range(0, before.Count).ToHashSet();
        for (var i = 0; i < after.Count; i++)
        {
            origin[i] = Take(free.Order().Where(candidate => SameWords(before[candidate].Title, after[i].Title)));
        }

        for (var i = 0; i < after.Count; i++)
        {
            origin[i] = origin[i] >= 0 ? origin[i] : Take(
                from candidate in free
                let likeness = Likeness(before[candidate].Title, after[i].Title)
                where likeness >= AlikeEnough
                orderby likeness descending, candidate
                select candidate);
        }

        return origin;

        int Take(IEnumerable<int> candidates)
        {
            foreach (var candidate in candidates)
            {
                free.Remove(candidate);
                return candidate;
            }

            return -1;
        }
    }

    /// <summary>The longest run of items that kept their order: all other items have been moved.</summary>
    private static HashSet<int> InOrder(int[] origin)
    {
        var length = new int[origin.Length];
        var previous = new int[origin.Length];
        var best = -1;
        for (var i = 0; i < origin.Length; i++)
        {
            previous[i] = -1;
            if (origin[i] < 0)
            {
                continue;
            }

            length[i] = 1;
            for (var j = 0; j < i; j++)
            {
                if (origin[j] >= 0 && origin[j] < origin[i] && length[j] + 1 > length[i])
                {
                    (length[i], previous[i]) = (length[j] + 1, j);
                }
            }

            best = best < 0 || length[i] > length[best] ? i : best;
        }

        var kept = new HashSet<int>();
        for (; best >= 0; best = previous[best])
        {
            kept.Add(best);
        }

        return kept;
    }

    private static bool SameWords(string one, string other) =>
        LettersAndDigits(one).SequenceEqual(LettersAndDigits(other));

    private static IEnumerable<char> LettersAndDigits(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);

    private static double Likeness(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        var shared = left.Count(right.Contains);
        return shared == 0 ? 0 : (double)shared / (left.Count + right.Count - shared);
    }

    private static HashSet<string> Words(string text) =>
        text.Split([' ', ',', '-', ':', ';', '(', ')', '/', '.'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
