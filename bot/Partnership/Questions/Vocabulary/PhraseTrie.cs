using Partnership.Questions.Text;

namespace Partnership.Questions.Vocabulary;

/// <summary>All names and cues as sequences of stems, so that a question is matched against them in one walk from each word.</summary>
internal sealed class PhraseTrie(Lexicon lexicon)
{
    private readonly Dictionary<long, int> _children = [];
    private readonly List<List<Meaning>?> _meanings = [null];

    /// <summary>Adds a phrase, also as it is written without its hyphens and, for two words, without the space.</summary>
    public void Add(string phrase, Meaning meaning)
    {
        var reader = new TokenReader(phrase);
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength];
        var words = new List<string>(4);
        var joins = new List<bool>(4);
        while (reader.Read(buffer, out var length, out var before))
        {
            if (IsArticle(buffer[..length]))
            {
                continue;
            }

            words.Add(buffer[..length].ToString());
            joins.Add(words.Count > 1 && before == '-');
        }

        Insert(words, meaning);
        if (joins.Contains(true))
        {
            Insert(Join(words, joins), meaning);
        }

        if (words.Count == 2 && words[0].Length + words[1].Length is > 6 and < TokenReader.MaximumWordLength)
        {
            Insert([words[0] + words[1]], meaning);
        }
    }

    /// <summary>The node that a stem leads to from <paramref name="node"/>, or -1. The root is 0.</summary>
    public int Step(int node, int stem) =>
        stem >= 0 && _children.TryGetValue(Key(node, stem), out var child) ? child : -1;

    /// <summary>What the phrase that ends at <paramref name="node"/> stands for; null where none ends there.</summary>
    public List<Meaning>? MeaningsAt(int node) => _meanings[node];

    /// <summary>Articles are left out of phrases and passed over in questions.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) => word is "the" or "a" or "an";

    private void Insert(List<string> words, Meaning meaning)
    {
        if (words.Count == 0)
        {
            return;
        }

        var node = 0;
        foreach (var word in words)
        {
            var key = Key(node, lexicon.AddName(word));
            if (!_children.TryGetValue(key, out var child))
            {
                child = _meanings.Count;
                _meanings.Add(null);
                _children.Add(key, child);
            }

            node = child;
        }

        var meanings = _meanings[node] ??= [];
        if (!meanings.Contains(meaning))
        {
            meanings.Add(meaning);
        }
    }

    private static List<string> Join(List<string> words, List<bool> joins)
    {
        var joined = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (joins[i] && joined[^1].Length + words[i].Length < TokenReader.MaximumWordLength)
            {
                joined[^1] += words[i];
            }
            else
            {
                joined.Add(words[i]);
            }
        }

        return joined;
    }

    private static long Key(int node, int stem) => ((long)node << 32) | (uint)stem;
}
