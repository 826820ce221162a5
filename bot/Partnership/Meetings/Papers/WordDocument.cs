namespace Partnership.Meetings.Papers;

/// <summary>
/// Reads the text of a Word document (ECMA-376 WordprocessingML) in one pass: paragraphs with the numbers and headings that their styles give them, tables row by row, and text boxes and
/// footnotes below the paragraph that they stand in. Deleted and hidden text and the prompts of empty fields are left out.
/// </summary>
internal sealed class WordDocument
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>A form has its headings beside its words.</summary>
    private const int FormCells = 2;

    private readonly WordPart _part;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordNotes _notes;
    private readonly List<PaperBlock> _blocks = [];

    // A paragraph lies in another one where it stands in a text box.
    private readonly Stack<WordParagraph> _open = new();
    private int _read;
    private int _characters;

    // The row that is read and the cell in it. A table within a cell belongs to the cell.
    private List<string>? _row;
    private List<PaperBlock>? _cell;
    private readonly List<List<PaperBlock>> _firstCells = [];
    private int _cellDepth;
    private bool _isRowDeleted;

    // The depth of the field whose prompt is read, and of the deleted ends the words before.
    private int? _promptDepth;
    private string _before = "";

    private WordDocument(WordPart part, WordStyles styles, WordNumbering numbering, WordNotes notes) => (_part, _styles, _numbering, _notes) = (part, styles, numbering, notes);

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
        using var footnotes = package.OpenBeside("footnotes.xml");
        using var endnotes = package.OpenBeside("endnotes.xml");
        return new WordDocument(main, new WordStyles(styles), new WordNumbering(numbering), new WordNotes(footnotes, endnotes)).Read();
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
                case WordNode.Text when _part.Name is "t" && _open.TryPeek(out var paragraph) && !paragraph.IsHidden && _promptDepth is null:
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
            case "del" or "moveFrom" when _part.IsIn("rPr", "pPr", "p") && _open.TryPeek(out var ended):
                ended.GoesOn = true;
                break;
            case "trPr":
                _isRowDeleted |= Holds("del") && _cell is null;
                break;
            case "sdtPr":
                _promptDepth ??= _part.Depth - 1 is var depth && Holds("showingPlcHdr") ? depth : null;
                break;
            case "footnoteReference" or "endnoteReference" when _open.TryPeek(out var noted) && _notes.Find(_part.Name, _part.Value("id")) is { } note:
                noted.Boxes.Add(new PaperBlock(PaperBlockKind.Note, note));
                _characters += note.Length;
                break;
            case "del" or "moveFrom" or "delText" or "instrText" or "Fallback" or "pPrChange" or "rPrChange" or "sectPr" or "tblPr" or "tblGrid" or "tcPr":
                _part.Skip();
                break;
            case "p":
                _open.Push(new WordParagraph());
                if (_open.Count == 1)
                {
                    _open.Peek().Text.Append(_before);
                    _before = "";
                }

                break;
            case "tr" when _cell is null:
                (_row, _isRowDeleted) = ([], false);
                _firstCells.Clear();
                break;
            case "tc" when _cell is null && _row is not null:
                (_cell, _cellDepth) = ([], _part.Depth);
                if (_firstCells.Count < FormCells + 1)
                {
                    _firstCells.Add(_cell);
                }

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
            case "sdt" when _part.Depth == _promptDepth:
                _promptDepth = null;
                break;
            case "tc" when _cell is not null && _part.Depth == _cellDepth:
                _row!.Add(_cell.Count == 0 ? "" : string.Join(' ', _cell.Select(static block => (block.Number is null ? block.Text : $"{block.Number} {block.Text}".Trim()).Replace('\t', ' '))));
                _cell = null;
                _characters++;
                break;
            case "tr" when _cell is null && _row is not null:
                EndRow(_isRowDeleted ? [] : _row, _firstCells);
                _row = null;
                break;
        }
    }

    /// <summary>Goes to the end of the element that begins here, and says whether another one stands in it.</summary>
    private bool Holds(string name)
    {
        var found = false;
        for (var depth = _part.Depth; _part.Read() is var node && (node != WordNode.End || _part.Depth != depth) && node != WordNode.Over;)
        {
            found |= node == WordNode.Begin && string.Equals(_part.Name, name, StringComparison.Ordinal);
        }

        return found;
    }

    /// <summary>A form's row with a heading and paragraphs beside it is a section; every other row is one of a table.</summary>
    private void EndRow(List<string> texts, List<List<PaperBlock>> cells)
    {
        if (texts.Count is > 0 and <= FormCells && (cells is [[_, _, ..]] || (cells is [[var heading], [_, _, ..]] && PaperHeadings.KindOf(heading.Text) is not null)))
        {
            Add([.. cells.SkipLast(1).Select(static cell => cell[0] with { Kind = PaperBlockKind.Heading }), .. cells[^1].Where(static block => block.Text.Length > 0)]);
            _read += cells[^1].Count;
        }
        else if (texts.Exists(static text => text.Length > 0))
        {
            Add([new PaperBlock(PaperBlockKind.Row, string.Join('\t', texts))]);
            _read++;
        }
    }

    private void EndParagraph()
    {
        var paragraph = _open.Pop();
        if (paragraph.GoesOn && _open.Count == 0 && _cell is null)
        {
            _before = paragraph.Text.ToString();
            Add(paragraph.Boxes);
            return;
        }

        var lines = paragraph.Lines();
        var (list, level) = paragraph.List is null ? _styles.ListOf(paragraph.Style) : (paragraph.List, paragraph.Level);

        // Word counts an empty paragraph of a list as well, but shows nothing of it, except as the number in a table's cell.
        var (number, isBullet) = lines.Count > 0 || _cell is not null ? _numbering.Next(list, level) : default;
        var isHeading = paragraph.HasOutline || _styles.IsHeading(paragraph.Style);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i];
            var typed = number is null && !isBullet ? ListNumber.Take(text, out text) : null;
            var isOwn = i == 0 ? number : null;
            var kind = text.Contains('\t', StringComparison.Ordinal) ? PaperBlockKind.Row
                : isHeading || (_cell is null && paragraph.IsBoldLine(text, isOwn ?? typed)) ? PaperBlockKind.Heading
                : isBullet && i == 0 ? PaperBlockKind.Bullet : PaperBlockKind.Paragraph;
            Put(new PaperBlock(kind, kind == PaperBlockKind.Row && typed is not null ? $"{typed}\t{text}" : text, kind == PaperBlockKind.Row ? null : isOwn ?? typed));
        }

        if (lines.Count == 0 && number is not null)
        {
            Put(new PaperBlock(PaperBlockKind.Paragraph, "", number));
        }

        if (_cell is not null && _open.Count == 0)
        {
            _cell.AddRange(paragraph.Boxes);
        }
        else
        {
            Add(paragraph.Boxes);
        }
    }

    private void Put(PaperBlock block)
    {
        if (_cell is not null)
        {
            _cell.Add(block);
            return;
        }

        Add([block]);
        _read++;
    }

    /// <summary>To the end of the document, or to what stands in the text box around.</summary>
    private void Add(IReadOnlyList<PaperBlock> blocks) => (_open.TryPeek(out var around) ? around.Boxes : _blocks).AddRange(blocks);
}
