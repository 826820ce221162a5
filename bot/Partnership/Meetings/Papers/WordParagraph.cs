using System.Text;

namespace Partnership.Meetings.Papers;

/// <summary>A paragraph of a Word document while it is read.</summary>
internal sealed class WordParagraph
{
    private const int LongestBoldLine = 90;
    private const int LongestNumberedBoldLine = 60;

    private int _runs;
    private int _boldRuns;
    private bool _isBold;
    private bool _hasText;

    public StringBuilder Text { get; } = new();

    public string? Style { get; private set; }

    /// <summary>The list that it belongs to by itself, and the level in it; null where its style says.</summary>
    public string? List { get; private set; }

    public string? Level { get; private set; }

    public bool HasOutline { get; private set; }

    /// <summary>Whether the run that is read is not shown.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Whether its end was deleted: then the next paragraph goes on in it.</summary>
    public bool GoesOn { get; set; }

    /// <summary>What its text boxes and its footnotes hold.</summary>
    public List<PaperBlock> Boxes { get; } = [];

    /// <summary>Takes what an element that begins in the paragraph says of it.</summary>
    public void Take(WordPart part)
    {
        switch (part.Name)
        {
            case "pStyle" when part.IsIn("pPr", "p"):
                Style = part.Value();
                break;
            case "outlineLvl" when part.IsIn("pPr", "p"):
                HasOutline = true;
                break;
            case "numId" when part.IsIn("numPr", "pPr", "p"):
                List = part.Value();
                break;
            case "ilvl" when part.IsIn("numPr", "pPr", "p"):
                Level = part.Value();
                break;
            case "r":
                (_isBold, _hasText, IsHidden) = (false, false, false);
                break;
            case "b" when part.IsIn("rPr", "r"):
                _isBold = part.IsOn();
                break;
            case "vanish" when part.IsIn("rPr", "r"):
                IsHidden = part.IsOn();
                break;
            case "t":
                _hasText = true;
                break;
            case "tab" when part.IsIn("r") && !IsHidden:
                Text.Append('\t');
                break;
            case "br" or "cr" when part.IsIn("r") && !IsHidden:
                Text.Append('\n');
                break;
            case "noBreakHyphen" when !IsHidden:
                Text.Append('-');
                break;
        }
    }

    /// <param name="isOwn">Whether the run stands in the paragraph itself, and not in a link or an insertion.</param>
    public void EndRun(bool isOwn)
    {
        if (isOwn && _hasText)
        {
            _runs++;
            _boldRuns += _isBold ? 1 : 0;
        }

        IsHidden = false;
    }

    /// <summary>Its lines with single spaces. A line that begins small goes on with the one before; one with two tabs and more has cells.</summary>
    public IReadOnlyList<string> Lines()
    {
        var lines = new List<string>();
        foreach (var line in Text.ToString().Split('\n'))
        {
            string[] cells = [.. line.Split('\t').Select(Spaced).Where(static cell => cell.Length > 0)];
            var words = string.Join(cells.Length > 2 ? '\t' : ' ', cells);
            if (words.Length > 0 && lines.Count > 0 && char.IsLower(words[0]))
            {
                lines[^1] += " " + words;
            }
            else if (words.Length > 0)
            {
                lines.Add(words);
            }
        }

        return lines;
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A short paragraph in bold stands for a heading where people do not use styles.</summary>
    public bool IsBoldLine(string text, string? number) =>
        _runs > 0 && _boldRuns == _runs && text.Length <= (number is null ? LongestBoldLine : LongestNumberedBoldLine)
        && text[^1] is not ('.' or ';' or ',') && !text.Contains(": ", StringComparison.Ordinal);
}
