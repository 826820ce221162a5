using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>Tables of a Word document with fixed columns and thin lines.</summary>
internal static class WordTable
{
    private const string HeaderColour = "E7EEF2";

    /// <param name="columns">Widths in twentieths of a point.</param>
    public static Table Of(IReadOnlyList<int> columns, params IEnumerable<TableRow> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Twips(columns.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(columns.Select(width => new GridColumn { Width = Twips(width) })));
        foreach (var row in rows)
        {
            foreach (var (cell, width) in row.Elements<TableCell>().Zip(columns))
            {
                cell.TableCellProperties!.TableCellWidth = new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa };
            }

            table.Append(row);
        }

        return table;
    }

    /// <param name="cells">Each cell's paragraphs; none makes an empty cell.</param>
    public static TableRow Row(params IEnumerable<OpenXmlElement[]> cells) => new([new TableRowProperties(new CantSplit()), .. cells.Select(static cell => Cell(cell))]);

    /// <summary>Comes again at the top of every page, and is what a screen reader names a cell's column by.</summary>
    public static TableRow HeaderRow(params IEnumerable<string> titles)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        foreach (var title in titles)
        {
            var cell = Cell(WordText.Bold(title));
            cell.TableCellProperties!.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = HeaderColour };
            row.Append(cell);
        }

        return row;
    }

    private static TableCell Cell(params OpenXmlElement[] paragraphs)
    {
        var cell = new TableCell(new TableCellProperties());
        cell.Append(paragraphs.Length > 0 ? paragraphs : [new Paragraph()]);
        return cell;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "808080" };

    private static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);
}
