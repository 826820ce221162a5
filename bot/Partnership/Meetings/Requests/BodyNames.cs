using Partnership.Facts;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>The bodies that meet and every name they go by.</summary>
public sealed class BodyNames
{
    private readonly Dictionary<string, List<BodyId>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<BodyId, string> _names = [];

    /// <param name="bodies">The bodies that meet: only their names are understood.</param>
    /// <param name="all">
    /// All bodies there are. The name of one that does not meet itself, such as "CSP", may then mean any of its parts that meet, and is asked about.
    /// </param>
    public BodyNames(IReadOnlyCollection<Body> bodies, IEnumerable<Body>? all = null)
        : this((bodies ?? throw new ArgumentNullException(nameof(bodies))).Select(static body => (body.Id, body.Name, OtherNames(body))))
    {
        foreach (var whole in all ?? [])
        {
            foreach (var part in bodies.Where(body => body.PartOf == whole.Id && !_names.ContainsKey(whole.Id)))
            {
                foreach (var name in OtherNames(whole).Prepend(whole.Name))
                {
                    Add(name, part.Id);
                }
            }
        }
    }

    /// <param name="bodies">Each body's official name and the other names that people use for it. A name of several bodies is asked about.</param>
    public BodyNames(IEnumerable<(BodyId Id, string Name, IEnumerable<string> OtherNames)> bodies)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        foreach (var (id, name, otherNames) in bodies)
        {
            _names[id] = name;
            foreach (var known in otherNames.Prepend(name))
            {
                Add(known, id);
            }
        }
    }

    /// <summary>The most words that a name has.</summary>
    internal int LongestName { get; private set; }

    /// <summary>The official name.</summary>
    /// <exception cref="KeyNotFoundException">The body is none of these.</exception>
    public string NameOf(BodyId body) => _names[body];

    /// <summary>The bodies that go by a name; none for any other words.</summary>
    public IReadOnlyList<BodyId> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FindKey(Key(RequestWords.Of(name)));
    }

    internal IReadOnlyList<BodyId> Find(IReadOnlyList<RequestWord> words, int from, int count) => FindKey(Key(words.Skip(from).Take(count)));

    private static IEnumerable<string> OtherNames(Body body) => body.OtherNames.Select(static other => other.Name).Concat(body.Aliases);

    private static string Key(IEnumerable<RequestWord> words) => string.Join(' ', words.Select(static word => word.Text));

    private List<BodyId> FindKey(string key) => _byName.TryGetValue(key, out var bodies) ? bodies : [];

    private void Add(string name, BodyId body)
    {
        var words = RequestWords.Of(name);
        var from = words is [{ Text: "the" }, _, ..] ? 1 : 0;
        if (words.Count == from)
        {
            return;
        }

        LongestName = Math.Max(LongestName, words.Count - from);
        var key = Key(words.Skip(from));
        if (!_byName.TryGetValue(key, out var bodies))
        {
            _byName.Add(key, bodies = []);
        }

        if (!bodies.Contains(body))
        {
            bodies.Add(body);
        }
    }
}
