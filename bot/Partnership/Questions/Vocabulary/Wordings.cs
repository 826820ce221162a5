using System.Collections.Frozen;

namespace Partnership.Questions.Vocabulary;

/// <summary>
/// A turn of phrase that the engine looks for, from the data file beside this class: one or more rows of words, each place with the words that may
/// stand there. "^" is the beginning of the question, "$" its end, "*" any one word, "..." any number of words.
/// </summary>
internal sealed class Wordings
{
    private static readonly FrozenSet<string> AnyNumber = new[] { "..." }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly Dictionary<string, Wordings> All = Read();
    private readonly List<FrozenSet<string>?[]> _rows = [];
    private readonly List<(bool AtStart, bool AtEnd)> _ends = [];

    /// <summary>The wordings of a name in the data file.</summary>
    public static Wordings Of(string name) => All[name];

    /// <summary>Whether a single word is one of them.</summary>
    public bool Has(string word) => _rows.Exists(row => row is [{ } words] && words.Contains(word));

    /// <summary>The single words among them.</summary>
    public IEnumerable<string> Words => _rows.Where(static row => row is [not null]).SelectMany(static row => row[0]!);

    public bool IsIn(IReadOnlyList<Word> words) => PlaceIn(words) >= 0;

    /// <summary>Where the first of them begins, -1 where none is there.</summary>
    public int PlaceIn(IReadOnlyList<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (LengthAt(words, at) > 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>How many words of a row stand at a place, 0 where none begins there.</summary>
    public int LengthAt(IReadOnlyList<Word> words, int at)
    {
        for (var i = 0; at >= 0 && i < _rows.Count; i++)
        {
            if ((at == 0 || !_ends[i].AtStart) && End(_rows[i], 0, words, at, _ends[i].AtEnd) is > 0 and var end)
            {
                return end - at;
            }
        }

        return 0;
    }

    /// <summary>Where a row ends that stands at a place; -1 where it does not stand there.</summary>
    private static int End(FrozenSet<string>?[] row, int place, IReadOnlyList<Word> words, int at, bool atEnd)
    {
        if (place == row.Length)
        {
            return atEnd && at != words.Count ? -1 : at;
        }

        if (ReferenceEquals(row[place], AnyNumber))
        {
            for (var next = at; next < words.Count; next++)
            {
                if (End(row, place + 1, words, next, atEnd) is > 0 and var end)
                {
                    return end;
                }
            }

            return -1;
        }

        return at < words.Count && row[place]?.Contains(words[at].Text) != false ? End(row, place + 1, words, at + 1, atEnd) : -1;
    }

    private static Dictionary<string, Wordings> Read()
    {
        var all = new Dictionary<string, Wordings>(StringComparer.Ordinal);
        foreach (var (name, places) in DataFile.Rows("wordings.txt"))
        {
            var row = places.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!all.TryGetValue(name, out var wordings))
            {
                all.Add(name, wordings = new Wordings());
            }

            wordings._ends.Add((row[0] is "^", row[^1] is "$"));
            wordings._rows.Add([.. row.Where(static place => place is not ("^" or "$")).Select(static place => place is "*" ? null : place is "..." ? AnyNumber : place.Split('|').ToFrozenSet(StringComparer.Ordinal))]);
        }

        return all;
    }
}
