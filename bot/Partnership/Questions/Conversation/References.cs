using Partnership.Facts;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Conversation;

/// <summary>Writes references for storage and reads them back; an id that the fact book no longer has is passed over.</summary>
internal sealed class References
{
    private static readonly (MeaningKind Kind, string Prefix)[] Prefixes =
    [
        (MeaningKind.Body, "body"),
        (MeaningKind.Topic, "topic"),
        (MeaningKind.Line, "line"),
        (MeaningKind.Priority, "priority"),
        (MeaningKind.Area, "area"),
        (MeaningKind.Statement, "statement"),
        (MeaningKind.Document, "document"),
    ];

    private readonly Dictionary<string, Reference> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<Reference, string> _texts = [];

    public References(FactBook book)
    {
        Add(MeaningKind.Body, book.Bodies, static b => b.Id.Value);
        Add(MeaningKind.Topic, book.Topics, static t => t.Id.Value);
        Add(MeaningKind.Line, book.FundedLines, static l => l.Id.Value);
        Add(MeaningKind.Priority, book.Priorities, static p => p.Id.Value);
        Add(MeaningKind.Area, book.AreasOfWork, static a => a.Id);
        Add(MeaningKind.Statement, book.Statements, static s => s.Id);
        Add(MeaningKind.Document, book.Documents, static d => d.Id.Value);
    }

    public IReadOnlyList<string> Write(IEnumerable<Reference> references) => [.. references.Distinct().Select(r => _texts[r])];

    public IEnumerable<Reference> Read(IReadOnlyList<string>? texts)
    {
        foreach (var text in texts ?? [])
        {
            if (text is not null && _byText.TryGetValue(text, out var reference))
            {
                yield return reference;
            }
        }
    }

    /// <summary>The reference at a place counted from 1, -1 for the last; null outside the list.</summary>
    public Reference? At(IReadOnlyList<string>? texts, int ordinal)
    {
        var place = ordinal < 0 ? (texts?.Count ?? 0) - 1 : ordinal - 1;
        return texts is not null && place >= 0 && place < texts.Count && _byText.TryGetValue(texts[place], out var reference) ? reference : null;
    }

    private void Add<T>(MeaningKind kind, IReadOnlyList<T> items, Func<T, string> id)
    {
        var prefix = Array.Find(Prefixes, p => p.Kind == kind).Prefix;
        for (var i = 0; i < items.Count; i++)
        {
            var text = $"{prefix}:{id(items[i])}";
            _byText.TryAdd(text, new Reference(kind, i));
            _texts.Add(new Reference(kind, i), text);
        }
    }
}
