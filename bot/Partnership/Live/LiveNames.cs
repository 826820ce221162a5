using Partnership.Facts;
using Partnership.Meetings.Requests;
using Partnership.Texts;

namespace Partnership.Live;

/// <summary>The names in questions about the present work: areas of the fund, bodies and topics.</summary>
internal sealed class LiveNames
{
    public const string AreaMark = "{area}";
    public const string BodyMark = "{body}";
    public const string TopicMark = "{topic}";

    private readonly Dictionary<string, Name> _names = new(StringComparer.Ordinal);
    private int _longest;

    public LiveNames(FactBook book)
    {
        var bodies = book.Bodies.ToDictionary(static body => body.Id);
        foreach (var line in book.FundedLines.Where(static line => line.Body is not null))
        {
            var body = bodies.GetValueOrDefault(line.Body!.Value);
            Add(new Name(AreaMark, line.Id, line.Body, Topic: null), [line.Name, .. line.Aliases, .. body is null ? [] : Called(body)]);
        }

        foreach (var body in book.Bodies.OrderByDescending(static body => body.Meets))
        {
            Add(new Name(BodyMark, Area: null, body.Id, Topic: null), Called(body));
        }

        foreach (var topic in book.Topics)
        {
            Add(new Name(TopicMark, Area: null, Body: null, topic.Id), [topic.Name, .. topic.Aliases]);
        }
    }

    /// <summary>The longest name that begins at a word; null where none does.</summary>
    public Name? Find(IReadOnlyList<RequestWord> words, int at, out int used)
    {
        for (used = Math.Min(_longest, words.Count - at); used > 0; used--)
        {
            if (_names.TryGetValue(Key(words.Skip(at).Take(used)), out var name))
            {
                return name;
            }
        }

        return null;
    }

    private static IEnumerable<string> Called(Body body) => [body.Name, .. body.Aliases, .. body.OtherNames.Select(static other => other.Name)];

    private static string Key(IEnumerable<RequestWord> words) => string.Join(' ', words.Select(static word => word.Text));

    /// <summary>The first to take a name keeps it: an area before its body, a body that meets before one that does not. "Returns" and "grant" are topics too, and are no names here.</summary>
    private void Add(Name name, IEnumerable<string> called)
    {
        foreach (var words in called.Select(RequestWords.Of))
        {
            var from = words is [{ Text: "the" }, _, ..] ? 1 : 0;
            if (words.Count > from && !(words.Count == from + 1 && LiveShapes.Use(words[from].Text)) && _names.TryAdd(Key(words.Skip(from)), name))
            {
                _longest = Math.Max(_longest, words.Count - from);
            }
        }
    }

    public sealed record Name(string Mark, FundedLineId? Area, BodyId? Body, TopicId? Topic);
}
