using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What a question is about, taken from its links.</summary>
internal static class Subjects
{
    public static List<int> Topics(Query query) => Of(query, MeaningKind.Topic);

    public static List<int> Bodies(Query query) => Of(query, MeaningKind.Body);

    /// <summary>The topics and bodies named, for the conversation to remember.</summary>
    public static IEnumerable<Reference> Remembered(Query query) =>
        Topics(query).Select(static t => new Reference(MeaningKind.Topic, t)).Concat(Bodies(query).Select(static b => new Reference(MeaningKind.Body, b)));

    /// <summary>The words of all links that can be of a kind.</summary>
    public static ulong Words(Query query, MeaningKind kind) =>
        query.Links.Aggregate(0UL, (mask, link) => link.CanBe(kind) ? mask | link.Mask : mask);

    public static string NamesOf(FactIndex facts, IReadOnlyList<int> topics) => Wording.Join([.. topics.Select(t => facts.Book.Topics[t].Name)]);

    public static string SourceOf(FactIndex facts, Source source) => $"{facts.Document(source.Document).ShortTitle}, {source.Section}";

    private static List<int> Of(Query query, MeaningKind kind)
    {
        var found = new List<int>();
        foreach (var link in query.Links)
        {
            foreach (var meaning in link.Meanings)
            {
                if (!link.IsNested && meaning.Kind == kind && !found.Contains(meaning.Index))
                {
                    found.Add(meaning.Index);
                }
            }
        }

        return found;
    }
}
