using System.Globalization;
using Partnership.Questions;

namespace TeamsBot.Commands;

/// <summary>Writes an answer as plain text: the answer first, then its detail, its sources and what to ask next.</summary>
internal sealed class AnswerPrinter(TextWriter output)
{
    public void Print(Answer answer)
    {
        output.WriteLine(answer.Text);
        foreach (var block in answer.Blocks.Where(block => block is not ChartBlock { RepeatsFigures: true }))
        {
            output.WriteLine();
            Print(block);
        }

        PrintAll("Sources", answer.Citations.Select(citation => $"[{citation.Number}] {citation.Title}, {citation.Section}: {citation.Detail}{(citation.Url is null ? "" : $" <{citation.Url}>")}"));
        PrintAll(answer.Kind == AnswerKind.Clarification ? "Which one?" : "Ask next", answer.NextQuestions);
        output.WriteLine();
    }

    private void PrintAll(string heading, IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            if (!any)
            {
                output.WriteLine();
                output.WriteLine(heading);
                any = true;
            }

            output.WriteLine($"  {line}");
        }
    }

    private void Print(AnswerBlock block)
    {
        if (block.Heading is not null)
        {
            output.WriteLine(block.Heading);
        }

        switch (block)
        {
            case ParagraphBlock paragraph:
                output.WriteLine($"  {paragraph.Text}");
                break;
            case FactsBlock facts:
                foreach (var row in facts.Rows)
                {
                    output.WriteLine($"  {row.Title}: {row.Value}");
                }

                break;
            case ListBlock list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var mark = list.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}.") : "-";
                    output.WriteLine($"  {mark} {list.Items[i]}");
                }

                break;
            case TableBlock table:
                Print(table);
                break;
            case ChartBlock chart:
                Print(chart.Fallback);
                break;
            default:
                throw new InvalidOperationException($"No plain form for the block {block.GetType().Name}.");
        }
    }

    /// <summary>Columns as wide as their widest cell, numbers at the right.</summary>
    private void Print(TableBlock table)
    {
        var widths = table.Columns.Select((column, index) => table.Rows.Select(row => row[index].Length).Append(column.Title.Length).Max()).ToList();
        PrintRow(table, [.. table.Columns.Select(column => column.Title)], widths);
        foreach (var row in table.Rows)
        {
            PrintRow(table, row, widths);
        }
    }

    private void PrintRow(TableBlock table, IReadOnlyList<string> cells, List<int> widths)
    {
        var aligned = cells.Select((cell, index) => table.Columns[index].IsNumeric ? cell.PadLeft(widths[index]) : cell.PadRight(widths[index]));
        output.WriteLine($"  {string.Join("  ", aligned)}".TrimEnd());
    }
}
