using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Partnership.Tests.Meetings;

/// <summary>Small files that are built to cost much: each would have ended the bot, or kept it busy, at some step of reading it.</summary>
internal static class HarmfulFiles
{
    private const string Paragraph = "<w:p><w:pPr><w:pStyle w:val='s1'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>Word</w:t></w:r></w:p>";

    public static IReadOnlyDictionary<string, Func<byte[]>> Word { get; } = new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
    {
        ["80,000 nested runs"] = static () => Document($"<w:p>{Nested("<w:r>", "", "</w:r>", 80_000)}</w:p>"),
        ["40 nested text boxes"] = static () => Document(Nested("<w:p><w:r><w:txbxContent>", "", "</w:txbxContent></w:r></w:p>", 40)),
        ["40 nested text boxes with text"] = static () => Document(Nested("<w:p><w:r><w:t>Word</w:t><w:txbxContent>", "", "</w:txbxContent></w:r></w:p>", 40)),
        ["100,000 text boxes side by side"] = static () => Document($"<w:p>{Repeated("<w:r><w:txbxContent><w:p><w:r><w:t>Word</w:t></w:r></w:p></w:txbxContent></w:r>", 100_000)}</w:p>"),
        ["60 nested tables"] = static () => Document(Nested("<w:tbl><w:tr><w:tc>", Paragraph, "</w:tc></w:tr></w:tbl>", 60)),
        ["a million nested elements"] = static () => Document(Nested("<a>", "", "</a>", 1_000_000)),
        ["a million nested elements in what is skipped"] = static () => Document($"<w:del>{Nested("<a>", "", "</a>", 1_000_000)}</w:del>"),
        ["200,000 attributes on an element"] = static () => Document($"<w:p {Numbered("a{0}='' ", 200_000)}/>"),
        ["1,900 namespaces and 300,000 elements"] = static () => Package(("word/document.xml", $"<w:document xmlns:w='{Namespace}' {Numbered("xmlns:a{0}='b{0}' ", 1_900)}>{Repeated("<a1:p/>", 300_000)}</w:document>")),
        ["300,000 names"] = static () => Document(Numbered("<a{0}/>", 300_000)),
        ["an attribute of five million characters"] = static () => Document($"<w:p><w:pPr><w:pStyle w:val='{new string('x', 5_000_000)}'/></w:pPr></w:p>"),
        ["a text of five million characters"] = static () => Document($"<w:p><w:r><w:t>{Repeated("a ", 2_500_000)}</w:t></w:r></w:p>"),
        ["two million words in a thousand texts"] = static () => Document($"<w:p>{Repeated($"<w:r><w:t>{Repeated("a ", 2_000)}</w:t></w:r>", 1_000)}</w:p>"),
        ["a hundred million spaces"] = static () => Document(new string(' ', 100_000_000)),
        ["300,000 paragraphs"] = static () => Document(Repeated("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 300_000)),
        ["300,000 runs in a paragraph"] = static () => Document($"<w:p>{Repeated("<w:r><w:rPr><w:b/></w:rPr><w:t>a.</w:t></w:r>", 200_000)}</w:p>"),
        ["300,000 cells in a row"] = static () => Document($"<w:tbl><w:tr>{Repeated("<w:tc><w:p/></w:tc>", 300_000)}<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
        ["100,000 rows"] = static () => Document($"<w:tbl>{Repeated("<w:tr><w:tc><w:p><w:r><w:t>1.</w:t></w:r></w:p></w:tc><w:tc/></w:tr>", 100_000)}</w:tbl>"),
        ["numbers as long as a book"] = static () => Package(
            ("word/document.xml", Whole(Repeated(Paragraph, 20_000))),
            ("word/numbering.xml", List($"<w:start w:val='2000000000'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='{Repeated("%1", 200_000)}'/>"))),
        ["a list that begins beyond all numbers"] = static () => Package(
            ("word/document.xml", Whole(Repeated(Paragraph, 20_000))), ("word/numbering.xml", List("<w:start w:val='2147483647'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/>"))),
        ["300,000 lists"] = static () => Package(
            ("word/document.xml", Whole(Paragraph)), ("word/numbering.xml", $"<w:numbering xmlns:w='{Namespace}'>{Numbered("<w:abstractNum w:abstractNumId='{0}'><w:lvl/></w:abstractNum>", 300_000)}</w:numbering>")),
        ["a ring of 100,000 styles"] = static () => Package(
            ("word/document.xml", Whole(Repeated(Paragraph, 10_000))), ("word/styles.xml", $"<w:styles xmlns:w='{Namespace}'>{Numbered("<w:style w:styleId='s{0}'><w:basedOn w:val='s1'/></w:style>", 100_000)}</w:styles>")),
        ["300,000 relations"] = static () => Package(("word/document.xml", Whole(Paragraph)), ("_rels/.rels", $"<R>{Numbered("<r Type='{0}' Target='{0}'/>", 300_000)}</R>")),
        ["an entity within an entity"] = static () => Package(("word/document.xml", $"<!DOCTYPE d [<!ENTITY a '{new string('x', 1000)}'><!ENTITY b '{Repeated("&a;", 1000)}'>]><d>{Repeated("&b;", 1000)}</d>")),
    };

    /// <summary>What a text repeats until it has a megabyte.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "a\n", "ab cd\n", "A b\n", "and\n\n", "Recommendation\n", "Recommendation:\n", "to\n\nA\n\n", "- x\n", "1. x\n", "1.1 The\n", "x. ", ". ", "X.\t", ".\t", "()", "(a)", "x) Paper:y ", "x. Lead:y ", " - ", "a - b; ", "|", "a|b\t",
        "1. x\nPaper: a\n", "Paper: a\n", "for decision, ", "£1 ", "Report by: ,,,,,,,, 1 May 2026,", ",", " 1 May 2026", "1 ", "12 March 2026\n", "Oversight board ", "by ", "by Monday 1 a", "1,111", "1.1.1.", "10:00-11:00 - ", "no ", "none\n",
        "is recommended to ", "the purpose of this paper ", "Purpose:", "Exempt\n", "x", "X", "é", "\n", "\t", "\u00a0", "\"", "http://a.b ", "e.g. ", "A. ", "%",
    ];

    /// <summary>A text of a megabyte that repeats a few of <see cref="Lines"/>.</summary>
    public static byte[] Text(params ReadOnlySpan<string> lines)
    {
        var once = string.Concat(lines);
        return Encoding.UTF8.GetBytes("1. x\n" + Repeated(once, 1_000_000 / Encoding.UTF8.GetByteCount(once)));
    }

    /// <summary>A document as Word writes it, with each kind of thing that is looked at.</summary>
    public static string Ordinary { get; } = Whole(Repeated(
        Paragraph + """
        <w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Recommendations</w:t></w:r></w:p>
        <w:p><w:hyperlink><w:r><w:t xml:space='preserve'>The board is asked to agree £4,000 by 1 May 2026. </w:t></w:r></w:hyperlink><w:ins><w:r><w:t>More</w:t><w:tab/><w:br/></w:r></w:ins><w:del><w:r><w:delText>Less</w:delText></w:r></w:del></w:p>
        <w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>Lead</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Jo</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p></w:sdtContent></w:sdt>
        """,
        20));

    public static byte[] Package(params ReadOnlySpan<(string Name, string Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Document(string body) => Package(("word/document.xml", Whole(body)));

    public static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static string Whole(string body) => $"<w:document xmlns:w='{Namespace}' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>{body}</w:body></w:document>";

    private static string List(string level) => $"<w:numbering xmlns:w='{Namespace}'><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'>{level}</w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num></w:numbering>";

    private static string Nested(string before, string within, string after, int times) => Repeated(before, times) + within + Repeated(after, times);

    private static string Numbered(string form, int times)
    {
        var text = new StringBuilder();
        var parsed = CompositeFormat.Parse(form);
        for (var i = 0; i < times; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, parsed, i);
        }

        return text.ToString();
    }
}
