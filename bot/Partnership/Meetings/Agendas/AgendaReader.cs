using Partnership.Meetings.Papers;

namespace Partnership.Meetings.Agendas;

/// <summary>
/// Reads an agenda that someone typed, pasted or wrote in Word: numbered lines or a table, with purpose, presenter, minutes and paper beside the title or on
/// lines below it.
/// </summary>
public static class AgendaReader
{
    /// <summary>Reads the lines of a text.</summary>
    public static AgendaReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Select(static (line, i) => AgendaLine.Read(line.Trim().TrimStart('\u2022', '*', '\u00b7').Trim(), i + 1))
            .Where(static line => line.Number is not null || line.Text.Trim().Length > 0)
            .ToList();
        return new AgendaLines(lines).Read();
    }

    /// <summary>Reads the paragraphs and tables of a document; its lines are counted as they stand there.</summary>
    public static AgendaReading Read(PaperText paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return Read(string.Join('\n', paper.Blocks.Select(static block => block.Number is null ? block.Text : $"{block.Number} {block.Text}")));
    }
}
