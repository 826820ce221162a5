using Partnership.Facts;
using Partnership.Questions.Text;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>The words of every name of a thing, so that "SIA" is accounted for where a fact spells it out, and "PCC" likewise.</summary>
internal sealed class NameRoots
{
    private const int WordsOfALongAlias = 3;
    private readonly int[][][] _bodies;
    private readonly int[][][] _topics;
    private readonly int[][][] _statements;

    public NameRoots(FactBook book, Lexicon lexicon)
    {
        _bodies = [.. book.Bodies.Select(b => RootsOf(lexicon, [b.Name, .. b.OtherNames.Select(static n => n.Name), .. b.Aliases.Where(IsLong)]))];
        _topics = [.. book.Topics.Select(t => RootsOf(lexicon, [t.Name]))];
        _statements = [.. book.Statements.Select(s => s.Kind == StatementKind.Term ? RootsOf(lexicon, s.Aliases) : [])];
    }

    /// <summary>The names of a thing that have more than one word, as roots.</summary>
    public int[][] Of(Meaning meaning) => meaning.Kind switch
    {
        MeaningKind.Body => _bodies[meaning.Index],
        MeaningKind.Topic => _topics[meaning.Index],
        MeaningKind.Statement => _statements[meaning.Index],
        _ => [],
    };

    /// <summary>Whether the card spells out one of the names of a thing, all its words.</summary>
    public bool AreIn(Card card, Meaning meaning)
    {
        foreach (var name in Of(meaning))
        {
            if (HasAll(card, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Cherwell district" is also part of the council's name; a longer alias stands for nothing else.</summary>
    private static bool IsLong(string alias) => alias.Count(static c => c == ' ') >= WordsOfALongAlias - 1;

    private static bool HasAll(Card card, int[] roots)
    {
        foreach (var root in roots)
        {
            if (!card.HasRoot(root))
            {
                return false;
            }
        }

        return true;
    }

    private static int[][] RootsOf(Lexicon lexicon, IEnumerable<string> names) =>
        [.. names.Where(static n => n.Contains(' ', StringComparison.Ordinal)).Select(n => RootsOf(lexicon, n)).Where(static r => r.Length > 1)];

    private static int[] RootsOf(Lexicon lexicon, string name)
    {
        var roots = new List<int>(4);
        var reader = new TokenReader(name);
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength];
        while (reader.Read(buffer, out var length, out _))
        {
            if (!PhraseTrie.IsArticle(buffer[..length]))
            {
                roots.Add(lexicon.AddText(buffer[..length]));
            }
        }

        return [.. roots];
    }
}
