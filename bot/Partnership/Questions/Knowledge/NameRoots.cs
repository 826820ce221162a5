using Partnership.Facts;
using Partnership.Questions.Text;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>The words of every name of a thing, so that "SIA" is accounted for where a fact spells it out, and "PCC" likewise.</summary>
internal sealed class NameRoots
{
    private readonly Dictionary<Meaning, int[][]> _names = [];

    public NameRoots(FactBook book, Lexicon lexicon)
    {
        for (var i = 0; i < book.Bodies.Count; i++)
        {
            Add(lexicon, new Meaning(MeaningKind.Body, i), [book.Bodies[i].Name, .. book.Bodies[i].Aliases]);
        }

        for (var i = 0; i < book.Topics.Count; i++)
        {
            Add(lexicon, new Meaning(MeaningKind.Topic, i), [book.Topics[i].Name]);
        }

        for (var i = 0; i < book.Statements.Count; i++)
        {
            if (book.Statements[i].Kind == StatementKind.Term)
            {
                Add(lexicon, new Meaning(MeaningKind.Statement, i), book.Statements[i].Aliases);
            }
        }
    }

    /// <summary>Whether the card spells out one of the names of a thing, all its words.</summary>
    public bool AreIn(Card card, Meaning meaning)
    {
        if (!_names.TryGetValue(meaning, out var names))
        {
            return false;
        }

        foreach (var name in names)
        {
            if (Array.TrueForAll(name, card.HasRoot))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Lexicon lexicon, Meaning meaning, IEnumerable<string> names)
    {
        var roots = names.Where(static n => n.Contains(' ', StringComparison.Ordinal)).Select(n => RootsOf(lexicon, n)).Where(static r => r.Length > 1).ToArray();
        if (roots.Length > 0)
        {
            _names.Add(meaning, roots);
        }
    }

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
