using System.Xml.Linq;

namespace Partnership.Meetings.Papers;

/// <summary>What a Word document's paragraph styles say: which are headings, which number their paragraphs. A style inherits from the one it is based on.</summary>
internal sealed class WordStyles
{
    // Styles based on each other in a ring are a fault of the file, not a reason to go on for ever.
    private const int DeepestBase = 20;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    public WordStyles(XDocument? part)
    {
        foreach (var style in part?.Root?.Elements().Where(static element => WordDocument.Is(element, "style")) ?? [])
        {
            if (WordDocument.Value(style, "styleId") is { } id)
            {
                _styles.TryAdd(id, style);
            }
        }
    }

    public bool IsHeading(string? style) => Chain(style).Any(static element =>
    {
        var name = WordDocument.Value(WordDocument.Child(element, "name")) ?? "";
        return name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase)
            || WordDocument.Child(WordDocument.Child(element, "pPr"), "outlineLvl") is not null;
    }) || (style is not null && !_styles.ContainsKey(style) && style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase));

    public XElement? NumberingOf(string? style) =>
        Chain(style).Select(static element => WordDocument.Child(WordDocument.Child(element, "pPr"), "numPr")).FirstOrDefault(static numbering => numbering is not null);

    private IEnumerable<XElement> Chain(string? style)
    {
        for (var left = DeepestBase; left > 0 && style is not null && _styles.TryGetValue(style, out var element); left--)
        {
            yield return element;
            style = WordDocument.Value(WordDocument.Child(element, "basedOn"));
        }
    }
}
