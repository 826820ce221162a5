using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Partnership.Meetings.Papers;

/// <summary>
/// Reads the text of a Word document (ECMA-376 WordprocessingML): paragraphs with the numbers and headings that their styles give them, and tables row by row.
/// Deleted and hidden text is left out. It is read with the platform's own zip and XML, within limits, so that a file made to be harmful is only refused.
/// </summary>
internal sealed class WordDocument
{
    /// <summary>Far more than a paper of eighty pages has.</summary>
    public const int MostBlocks = 20_000;

    private const long MostCharacters = 40_000_000;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly List<PaperBlock> _blocks = [];

    private WordDocument(WordStyles styles, WordNumbering numbering)
    {
        _styles = styles;
        _numbering = numbering;
    }

    public static PaperReading Read(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var main = MainPart(zip);
            if (Load(zip, main) is not { Root: { } root } || (root.Name != W + "document" && root.Name != Strict + "document"))
            {
                return new PaperReading.Unreadable(PaperFault.NotADocument);
            }

            var folder = main[..(main.LastIndexOf('/') + 1)];
            var document = new WordDocument(new WordStyles(Load(zip, folder + "styles.xml")), new WordNumbering(Load(zip, folder + "numbering.xml")));
            document.Walk(root);
            return new PaperReading.Readable(new PaperText(document._blocks, document._blocks.Count >= MostBlocks));
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            return new PaperReading.Unreadable(PaperFault.Damaged);
        }
    }

    /// <summary>The value of an attribute, in the ordinary or the strict form of the format.</summary>
    internal static string? Value(XElement? element, string name = "val") =>
        element?.Attributes().FirstOrDefault(attribute => string.Equals(attribute.Name.LocalName, name, StringComparison.Ordinal))?.Value;

    internal static XElement? Child(XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => Is(child, name));

    internal static bool Is(XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal);

    private static string MainPart(ZipArchive zip)
    {
        var target = Load(zip, "_rels/.rels")?.Root?.Elements(Relations + "Relationship")
            .FirstOrDefault(static relation => Value(relation, "Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true);
        return (Value(target, "Target") ?? "word/document.xml").TrimStart('/');
    }

    private static XDocument? Load(ZipArchive zip, string part)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        return XDocument.Load(reader);
    }

    private void Walk(XElement container)
    {
        foreach (var element in container.Elements())
        {
            if (_blocks.Count >= MostBlocks)
            {
                return;
            }

            switch (element.Name.LocalName)
            {
                case "p":
                    AddParagraph(element);
                    break;
                case "tbl":
                    AddTable(element);
                    break;
                case "body" or "sdt" or "sdtContent" or "customXml" or "ins" or "smartTag" or "AlternateContent" or "Choice" or "moveTo":
                    Walk(element);
                    break;
            }
        }
    }

    private void AddParagraph(XElement paragraph)
    {
        var text = TextOf(paragraph);
        var properties = Child(paragraph, "pPr");
        var style = Value(Child(properties, "pStyle"));

        // Word counts an empty paragraph of a list as well, but shows nothing of it.
        if (text.Length > 0)
        {
            var (number, isBullet) = _numbering.Next(Child(properties, "numPr") ?? _styles.NumberingOf(style));
            var typed = number is null && !isBullet ? PlainText.NumberOf(text, out text) : null;
            var isHeading = _styles.IsHeading(style) || Child(properties, "outlineLvl") is not null || IsBoldLine(paragraph, text, number ?? typed);
            _blocks.Add(new PaperBlock(isHeading ? PaperBlockKind.Heading : isBullet ? PaperBlockKind.Bullet : PaperBlockKind.Paragraph, text, number ?? typed));
        }

        foreach (var box in paragraph.Descendants().Where(static element => Is(element, "txbxContent") && !element.Ancestors().Any(static above => Is(above, "Fallback"))))
        {
            Walk(box);
        }
    }

    private void AddTable(XElement table)
    {
        foreach (var row in table.Elements().Where(static element => Is(element, "tr")))
        {
            // Cells of numbered paragraphs keep their numbers: agendas are often written so.
            var cells = row.Elements().Where(static element => Is(element, "tc")).Select(CellText).ToList();
            if (cells.Exists(static cell => cell.Length > 0))
            {
                _blocks.Add(new PaperBlock(PaperBlockKind.Row, string.Join('\t', cells)));
            }
        }
    }

    private string CellText(XElement cell)
    {
        var parts = new List<string>();
        foreach (var paragraph in cell.Descendants().Where(static element => Is(element, "p")))
        {
            var text = TextOf(paragraph);
            var properties = Child(paragraph, "pPr");
            var numbered = Child(properties, "numPr") ?? _styles.NumberingOf(Value(Child(properties, "pStyle")));
            var number = numbered is null ? null : _numbering.Next(numbered).Number;
            if (text.Length > 0 || number is not null)
            {
                parts.Add(number is null ? text : $"{number} {text}".Trim());
            }
        }

        return string.Join(' ', parts).Replace('\t', ' ');
    }

    /// <summary>A short paragraph in bold stands for a heading where people do not use styles.</summary>
    private static bool IsBoldLine(XElement paragraph, string text, string? number)
    {
        if (text.Length > 90 || text[^1] is '.' or ';' or ',' || text.Contains(": ", StringComparison.Ordinal) || (number is not null && text.Length > 60))
        {
            return false;
        }

        var runs = paragraph.Elements().Where(static element => Is(element, "r") && element.Elements().Any(static child => Is(child, "t"))).ToList();
        return runs.Count > 0 && runs.TrueForAll(static run => Child(Child(run, "rPr"), "b") is { } bold && Value(bold) is not ("0" or "false" or "off"));
    }

    private static string TextOf(XElement paragraph)
    {
        var text = new System.Text.StringBuilder();
        Append(paragraph);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        void Append(XElement element)
        {
            foreach (var child in element.Elements())
            {
                switch (child.Name.LocalName)
                {
                    case "t":
                        text.Append(child.Value);
                        break;
                    case "tab" or "br" or "cr" when Is(element, "r"):
                        text.Append(' ');
                        break;
                    case "noBreakHyphen":
                        text.Append('-');
                        break;
                    case "del" or "moveFrom" or "pPr" or "rPr" or "instrText" or "txbxContent" or "Fallback" or "footnoteReference":
                        break;
                    case "r" when Child(Child(child, "rPr"), "vanish") is { } hidden && Value(hidden) is not ("0" or "false" or "off"):
                        break;
                    default:
                        Append(child);
                        break;
                }
            }
        }
    }
}
