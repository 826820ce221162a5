using Partnership.Facts;
using Partnership.Questions.Text;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>Gathers the words of one fact, weighted by where they stand.</summary>
internal sealed class CardWriter(Lexicon lexicon)
{
    private readonly Dictionary<int, float> _weights = [];
    private readonly Dictionary<string, int[]> _rootsOfNames = new(StringComparer.Ordinal);

    /// <summary>The roots gathered since the last <see cref="Clear"/>, with their weights.</summary>
    public IReadOnlyDictionary<int, float> Weights => _weights;

    public void Clear() => _weights.Clear();

    public void Add(string? text, float weight)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var reader = new TokenReader(text);
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength];
        Span<char> joined = stackalloc char[2 * TokenReader.MaximumWordLength];
        var previous = 0;
        while (reader.Read(buffer, out var length, out var before))
        {
            var word = buffer[..length];
            Add(lexicon.AddText(word), weight);
            if (before is '-' or '/' && previous > 0 && previous + length <= TokenReader.MaximumWordLength)
            {
                word.CopyTo(joined[previous..]);
                Add(lexicon.AddText(joined[..(previous + length)]), weight);
            }

            word.CopyTo(joined);
            previous = length;
        }
    }

    public void Add(IEnumerable<string> texts, float weight)
    {
        foreach (var text in texts)
        {
            Add(text, weight);
        }
    }

    /// <summary>The body's names; their words are worked out once, as hundreds of facts concern the same few bodies.</summary>
    public void Add(Body body, float weight) => AddAll(RootsOf(body.Id.Value, [body.Name, .. body.Aliases, .. body.OtherNames.Select(static n => n.Name)]), weight);

    public void Add(Topic topic, float weight) => AddAll(RootsOf("topic " + topic.Id.Value, [topic.Name]), weight);

    public int[] Roots()
    {
        var roots = _weights.Keys.ToArray();
        Array.Sort(roots);
        return roots;
    }

    private int[] RootsOf(string key, IEnumerable<string> names)
    {
        if (!_rootsOfNames.TryGetValue(key, out var roots))
        {
            var apart = new CardWriter(lexicon);
            apart.Add(names, 1f);
            roots = apart.Roots();
            _rootsOfNames.Add(key, roots);
        }

        return roots;
    }

    private void AddAll(int[] roots, float weight)
    {
        foreach (var root in roots)
        {
            Add(root, weight);
        }
    }

    private void Add(int root, float weight)
    {
        if (!_weights.TryGetValue(root, out var current) || current < weight)
        {
            _weights[root] = weight;
        }
    }
}
