using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Partnership.Returns.Checks;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>Paragraphs of a Word document. Text loses what XML cannot hold, such as control characters and halves of characters.</summary>
internal static class WordText
{
    private const string HeadingStyle = "Heading1";
    private const string Font = "Calibri";
    private const string Language = "en-GB";

    public static Paragraph Heading(string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = HeadingStyle }), Run(text));

    /// <summary>"Label: text", the label in bold; the lines of the text stay in the one paragraph.</summary>
    public static Paragraph Labelled(string label, string text)
    {
        var paragraph = new Paragraph(Run($"{label}: ", new Bold()));
        foreach (var (index, line) in Clean(text).Split('\n').Index())
        {
            if (index > 0)
            {
                paragraph.Append(new Run(new Break()));
            }

            paragraph.Append(Run(line));
        }

        return paragraph;
    }

    public static Paragraph Bold(string text) => new(Run(text, new Bold()));

    /// <summary>To the right, so that figures stand under each other.</summary>
    public static Paragraph Figure(string text) => new(new ParagraphProperties(new Justification { Val = JustificationValues.Right }), Run(text));

    /// <summary>A paragraph for each line; one at least.</summary>
    public static IEnumerable<Paragraph> Lines(string text) => Clean(text).Split('\n').Select(static line => new Paragraph(Run(line)));

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font },
                new FontSize { Val = "21" },
                new Languages { Val = Language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "40", After = "40" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(
            new StyleName { Val = "heading 1" },
            new BasedOn { Val = "Normal" },
            new StyleParagraphProperties(new SpacingBetweenLines { After = "160" }, new OutlineLevel { Val = 0 }),
            new StyleRunProperties(new Bold(), new FontSize { Val = "32" }))
        {
            Type = StyleValues.Paragraph,
            StyleId = HeadingStyle,
        });

    private static Run Run(string text, params OpenXmlElement[] format)
    {
        var run = new Run();
        if (format.Length > 0)
        {
            run.Append(new RunProperties(format));
        }

        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static string Clean(string text) => TypedText.Lines(text);
}
