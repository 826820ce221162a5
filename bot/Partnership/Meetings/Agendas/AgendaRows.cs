using System.Globalization;

namespace Partnership.Meetings.Agendas;

/// <summary>Reads the rows of an agenda that is a table.</summary>
internal sealed class AgendaRows(AgendaItemList items, bool isNumbered)
{
    /// <summary>The heads of a table that was pasted one cell a line.</summary>
    public static List<AgendaLine> Stacked(List<AgendaLine> lines)
    {
        for (var count = 6; count >= 3; count--)
        {
            for (var i = 0; i + count <= Math.Min(lines.Count, 60); i++)
            {
                var heads = lines.GetRange(i, count);
                if (heads.TrueForAll(static line => line is { Number: null, Cells: null }) && AgendaTable.ColumnsOf([.. heads.Select(static line => line.Text)]) is { } columns && Array.TrueForAll(columns, static column => column.Length > 0))
                {
                    return heads;
                }
            }
        }

        return [];
    }

    /// <param name="takeBelow">Takes a line that says something of the item above; false where it does not.</param>
    /// <param name="leave">Leaves a line as not placed.</param>
    public void Take(AgendaLine line, string[] heads, Func<AgendaLine, bool> takeBelow, Action<AgendaLine> leave)
    {
        // The number has been taken off the front, with its column.
        var columns = line.Number is not null && heads[0] is "number" ? heads[1..] : heads;
        if (line.Number is null && columns[0] is "number" && line.Cells![0].Length > 0 && items.Count > 0 && !AgendaLine.IsNumber(line.Cells[0].TrimEnd('.')))
        {
            // A cell of several lines, and what stands beside its last one.
            foreach (var cell in line.Cells.Where(static cell => cell.Length > 0).Where(cell => !takeBelow(line with { Text = cell })))
            {
                leave(line with { Text = cell });
            }

            return;
        }

        var (title, details, number) = ("", new List<AgendaDetail>(), line.Number);
        for (var i = 0; i < line.Cells!.Count; i++)
        {
            var (cell, column) = (line.Cells[i].Trim(), i < columns.Length ? columns[i] : "");
            if (cell.Length == 0 || (column is "presenter" or "paper" or "purpose" or "time" && AgendaTable.IsNothing(cell)))
            {
                continue;
            }

            switch (column)
            {
                case "number":
                    number ??= cell.TrimEnd('.', ')');
                    break;
                case "title":
                    var (named, sentence) = AgendaTitle.Split(cell);
                    (title, var read) = AgendaTitle.Apart(named);
                    details.AddRange(read.Concat(AgendaDetail.ReadSentence(sentence) is { } said ? [said] : []));
                    break;
                case "presenter":
                    details.Add(new AgendaDetail { Presenter = AgendaPeople.WithoutPart(cell) });
                    break;
                case "paper":
                    details.Add(new AgendaDetail { Paper = cell.All(static c => char.IsAsciiDigit(c) || c is '-' or '\u2013' or ' ') ? $"pages {cell}" : cell });
                    break;
                case "time":
                    details.Add(ReadTime(cell, line.At));
                    break;
                case ['a', 'c', 'c', 'e', 's', 's', ' ', .. var heading]:
                    details.Add(AgendaTable.IsExempt(heading, cell) ? new AgendaDetail { IsExempt = true } : AgendaDetail.Read(cell) ?? new AgendaDetail());
                    break;
                case "purpose":
                    details.Add(new AgendaDetail { Purpose = ReadPurpose(cell, line.At) });
                    break;
                default:
                    details.AddRange(AgendaDetail.Read(cell) is { } detail ? [detail] : []);
                    break;
            }
        }

        if (number is null && title.Length == 0 && items.Count > 0)
        {
            items.Apply(items.Count - 1, line.At, details);
        }
        else if (number is null && isNumbered && line.Cells.Count(static cell => cell.Length > 0) == 1)
        {
            leave(line);
        }
        else
        {
            items.Add(line.At, number is null || AgendaLine.IsNumber(number) ? number : null, title, details);
        }
    }

    private AgendaDetail ReadTime(string cell, int line)
    {
        if (AgendaDetail.Read(cell) is { } detail && (detail.Minutes ?? (object?)detail.Starts) is not null)
        {
            return detail;
        }

        // "09:45 (30)".
        if (cell.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && AgendaDetail.ReadSpan(cell[..open]) is { } begins)
        {
            return begins with { Minutes = begins.Minutes ?? (int.TryParse(cell[open..].Trim('(', ')', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : AgendaDetail.ReadMinutes(cell[open..])) };
        }

        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
        {
            return new AgendaDetail { Minutes = minutes };
        }

        items.AddFault(line, string.Create(CultureInfo.InvariantCulture, $"Line {line}: “{cell}” is no length or time."));
        return new AgendaDetail();
    }

    private AgendaPurpose? ReadPurpose(string cell, int line)
    {
        var purpose = AgendaWords.Read(cell) ?? AgendaWords.InSentence(cell) ?? AgendaWords.InSentence($"to {cell}");
        if (purpose is null)
        {
            items.AddFault(line, string.Create(CultureInfo.InvariantCulture, $"Line {line}: “{cell}” is none of decision, discussion and information."));
        }

        return purpose;
    }
}
