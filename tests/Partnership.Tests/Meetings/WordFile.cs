using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Partnership.Tests.Meetings;

/// <summary>Writes Word documents with Microsoft's own library, so that what is read was not written by the reader's own ideas of the format.</summary>
internal sealed class WordFile
{
    private const int NumberedList = 1;
    private const int BulletList = 2;

    private readonly Body _body = new();

    public WordFile Heading(string text) => Add(new Paragraph(Style("Heading1"), Run(text)));

    public WordFile Bold(string text) => Add(new Paragraph(new Run(new RunProperties(new Bold()), new Text(text))));

    public WordFile Text(string text) => Add(new Paragraph(Run(text)));

    public WordFile Numbered(string text, int level = 0) => Add(new Paragraph(new ParagraphProperties(Numbering(NumberedList, level)), Run(text)));

    /// <summary>A paragraph whose style numbers it.</summary>
    public WordFile StyleNumbered(string text) => Add(new Paragraph(Style("NumberedParagraph"), Run(text)));

    public WordFile Bullet(string text) => Add(new Paragraph(new ParagraphProperties(Numbering(BulletList, 0)), Run(text)));

    public WordFile Table(params string[][] rows) => Add(new Table(rows.Select(static row => new TableRow(row.Select(static cell => new TableCell(new Paragraph(Run(cell))))))));

    public WordFile Add(OpenXmlElement element)
    {
        _body.Append(element);
        return this;
    }

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(_body);
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 1" }, new StyleParagraphProperties(new OutlineLevel { Val = 0 })) { StyleId = "Heading1", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "Report paragraph" }, new StyleParagraphProperties(Numbering(NumberedList, 0))) { StyleId = "ReportParagraph", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "Numbered Paragraph" }, new BasedOn { Val = "ReportParagraph" }) { StyleId = "NumberedParagraph", Type = StyleValues.Paragraph });
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                List(NumberedList, (NumberFormatValues.Decimal, "%1."), (NumberFormatValues.LowerLetter, "(%2)")),
                List(BulletList, (NumberFormatValues.Bullet, "·")),
                new NumberingInstance(new AbstractNumId { Val = NumberedList }) { NumberID = NumberedList },
                new NumberingInstance(new AbstractNumId { Val = BulletList }) { NumberID = BulletList });
        }

        return stream.ToArray();
    }

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static ParagraphProperties Style(string id) => new(new ParagraphStyleId { Val = id });

    private static NumberingProperties Numbering(int list, int level) => new(new NumberingLevelReference { Val = level }, new NumberingId { Val = list });

    private static AbstractNum List(int id, params (NumberFormatValues Format, string Text)[] levels) =>
        new(levels.Select(static (level, i) => new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = level.Format }, new LevelText { Val = level.Text }) { LevelIndex = i }))
        {
            AbstractNumberId = id,
        };
}
