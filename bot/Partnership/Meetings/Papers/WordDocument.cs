namespace Partnership.Meetings.Papers;

/// <summary>
/// Reads the text of a Word document (ECMA-376 WordprocessingML) in one pass: paragraphs with the numbers and headings that their styles give them, tables row by row, and text boxes below
/// the paragraph that they stand in. Deleted and hidden text is left out.
/// </summary>
internal sealed class WordDocument
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private readonly WordPart _part;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly List<PaperBlock> _blocks = [];

    // A paragraph lies in another one where it stands in a text box.
    private readonly Stack<WordParagraph> _open = new();
    private int _read;
    private int _characters;

    // The row that is read and the cell in it. A table within a cell belongs to the cell.
    private List<string>? _row;
    private List<string>? _cell;
    private int _cellDepth;

    private WordDocument(WordPart part, WordStyles styles, WordNumbering numbering) => (_part, _styles, _numbering) = (part, styles, numbering);

    private bool IsFull => _read >= PaperText.MostBlocks || _characters >= PaperText.MostCharacters;

    /// <returns>Null where the package holds no Word document.</returns>
    public static PaperText? Read(WordPackage package)
    {
        using var main = package.OpenMain();
        if (main?.Read() != WordNode.Begin || main is not { Name: "document", Namespace: Transitional or Strict })
        {
            return null;
        }

        using var styles = package.OpenBeside("styles.xml");
        using var numbering = package.OpenBeside("numbering.xml");
        return new WordDocument(main, new WordStyles(styles), new WordNumbering(numbering)).Read();
    }

    private PaperText Read()
    {
        var node = WordNode.Begin;
        while (!IsFull && (node = _part.Read()) != WordNode.Over)
        {
            switch (node)
            {
                case WordNode.Begin:
                    Begin();
                    break;
                case WordNode.End:
                    End();
                    break;
                case WordNode.Text when _part.Name is "t" && _open.TryPeek(out var paragraph) && !paragraph.IsHidden:
                    var before = paragraph.Text.Length;
                    _part.AppendTo(paragraph.Text);
                    _characters += paragraph.Text.Length - before;
                    break;
            }
        }

        while (_open.Count > 0)
        {
            EndParagraph();
        }

        return new PaperText(_blocks, IsFull);
    }

    private void Begin()
    {
        switch (_part.Name)
        {
            case "del" or "moveFrom" or "delText" or "instrText" or "Fallback" or "pPrChange" or "rPrChange" or "sectPr" or "tblPr" or "tblGrid" or "trPr" or "tcPr" or "sdtPr":
                _part.Skip();
                break;
            case "p":
                _open.Push(new WordParagraph());
                break;
            case "tr" when _cell is null:
                _row = [];
                break;
            case "tc" when _cell is null && _row is not null:
                (_cell, _cellDepth) = ([], _part.Depth);
                break;
            default:
                if (_open.TryPeek(out var paragraph))
                {
                    paragraph.Take(_part);
                }

                break;
        }
    }

    private void End()
    {
        switch (_part.Name)
        {
            case "p":
                EndParagraph();
                break;
            case "r" when _open.TryPeek(out var paragraph):
                paragraph.EndRun(isOwn: _part.IsIn("p"));
                break;
            case "tc" when _cell is not null && _part.Depth == _cellDepth:
                _row!.Add(string.Join(' ', _cell));
                _cell = null;
                _characters++;
                break;
            case "tr" when _cell is null && _row is not null:
                if (_row.Exists(static cell => cell.Length > 0))
                {
                    Add([new PaperBlock(PaperBlockKind.Row, string.Join('\t', _row))]);
                    _read++;
                }

                _row = null;
                break;
        }
    }

    private void EndParagraph()
    {
        var paragraph = _open.Pop();
        var text = paragraph.Words();
        var (list, level) = paragraph.List is null ? _styles.ListOf(paragraph.Style) : (paragraph.List, paragraph.Level);

        // Word counts an empty paragraph of a list as well, but shows nothing of it, except as the number in a table's cell.
        var (number, isBullet) = text.Length > 0 || _cell is not null ? _numbering.Next(list, level) : default;
        if (_cell is not null)
        {
            if (text.Length > 0 || number is not null)
            {
                _cell.Add(number is null ? text : $"{number} {text}".Trim());
            }
        }
        else if (text.Length > 0)
        {
            var typed = number is null && !isBullet ? PlainText.NumberOf(text, out text) : null;
            var isHeading = paragraph.HasOutline || _styles.IsHeading(paragraph.Style) || paragraph.IsBoldLine(text, number ?? typed);
            Add([new PaperBlock(isHeading ? PaperBlockKind.Heading : isBullet ? PaperBlockKind.Bullet : PaperBlockKind.Paragraph, text, number ?? typed)]);
            _read++;
        }

        Add(paragraph.Boxes);
    }

    /// <summary>To the end of the document, or to what stands in the text box around.</summary>
    private void Add(IReadOnlyList<PaperBlock> blocks) => (_open.TryPeek(out var around) ? around.Boxes : _blocks).AddRange(blocks);
}
