namespace Partnership.Meetings.Papers;

/// <summary>What a Word document's paragraph styles say: which are headings, which number their paragraphs. A style inherits from the one it is based on.</summary>
internal sealed class WordStyles
{
    // Styles based on each other in a ring are a fault of the file, not a reason to go on for ever.
    private const int DeepestBase = 20;

    /// <summary>Word itself stops at some four thousand.</summary>
    private const int Most = 5_000;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    /// <param name="part">The document's "styles.xml"; null where it has none.</param>
    public WordStyles(WordPart? part)
    {
        var style = new Style();
        while (part?.Read() is { } node and not WordNode.Over)
        {
            if (node != WordNode.Begin)
            {
                continue;
            }

            switch (part.Name)
            {
                case "style":
                    style = new Style();
                    if (_styles.Count < Most && part.Value("styleId") is { } id)
                    {
                        _styles.TryAdd(id, style);
                    }

                    break;
                case "name" when part.IsIn("style"):
                    style.IsHeading |= IsHeadingName(part.Value());
                    break;
                case "basedOn" when part.IsIn("style"):
                    style.BasedOn = part.Value();
                    break;
                case "outlineLvl" when part.IsIn("pPr", "style"):
                    style.IsHeading = true;
                    break;
                case "numId" when part.IsIn("numPr", "pPr", "style"):
                    style.List = part.Value();
                    break;
                case "ilvl" when part.IsIn("numPr", "pPr", "style"):
                    style.Level = part.Value();
                    break;
            }
        }
    }

    public bool IsHeading(string? style) =>
        Chain(style).Any(static one => one.IsHeading) || (style is not null && !_styles.ContainsKey(style) && style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase));

    /// <summary>The list that a style puts its paragraphs into, and the level in it.</summary>
    public (string? List, string? Level) ListOf(string? style) => Chain(style).FirstOrDefault(static one => one.List is not null) is { } found ? (found.List, found.Level) : default;

    private static bool IsHeadingName(string? name) =>
        name is not null && (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Style> Chain(string? style)
    {
        for (var left = DeepestBase; left > 0 && style is not null && _styles.TryGetValue(style, out var found); left--)
        {
            yield return found;
            style = found.BasedOn;
        }
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public bool IsHeading { get; set; }

        public string? List { get; set; }

        public string? Level { get; set; }
    }
}
