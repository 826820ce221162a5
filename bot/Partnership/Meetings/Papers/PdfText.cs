using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Partnership.Meetings.Papers;

/// <summary>
/// Reads the text of a PDF: a line of the page is a line of text, words stand as far apart as on the page, so that columns stay columns, and a gap between lines is an empty one.
/// </summary>
internal static class PdfText
{
    /// <summary>Papers and agendas with their appendices have fewer.</summary>
    private const int MostPages = 300;

    /// <summary>In a font's own size: lines that are further apart have a gap between them.</summary>
    private const double Gap = 1.9;

    private const double SameLine = 0.4;
    private const int LongestLine = 400;

    /// <exception cref="DocumentLimitException">It holds more than a paper does.</exception>
    public static (string Text, bool IsCut) Read(byte[] content, CancellationToken cancellationToken)
    {
        var filters = new PdfFilters(cancellationToken);
        using var document = PdfDocument.Open(content, new ParsingOptions { FilterProvider = filters, SkipMissingFonts = true, UseLenientParsing = true });
        var text = new StringBuilder();
        var number = 0;
        while (number < Math.Min(document.NumberOfPages, MostPages) && text.Length < PaperText.MostCharacters)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Append(text, document.GetPage(++number));
            if (filters.IsOver)
            {
                throw new DocumentLimitException();
            }
        }

        return (text.ToString(), number < document.NumberOfPages);
    }

    private static void Append(StringBuilder text, Page page)
    {
        var words = page.GetWords().Where(static word => word.Letters.Count > 0).Select(static word => new Placed(word.Text, word.BoundingBox.Left, word.BoundingBox.Right, word.Letters[0].StartBaseLine.Y, Math.Max(4, word.Letters[0].PointSize))).ToList();
        if (words.Count == 0)
        {
            return;
        }

        var left = words.Min(static word => word.Left);
        var width = Math.Max(2, words.Sum(static word => word.Right - word.Left) / words.Sum(static word => word.Text.Length));
        var line = new List<Placed>();
        foreach (var word in words.OrderByDescending(static word => word.Base))
        {
            if (line.Count > 0 && line[0].Base - word.Base > SameLine * line[0].Size)
            {
                Close(line[0].Base - word.Base > Gap * Math.Min(line[0].Size, word.Size));
            }

            line.Add(word);
        }

        Close(isGap: false);

        void Close(bool isGap)
        {
            var start = text.Length;
            foreach (var word in line.OrderBy(static word => word.Left))
            {
                var place = Math.Min(LongestLine, (int)Math.Round((word.Left - left) / width)) - (text.Length - start);
                text.Append(' ', text.Length == start ? Math.Max(0, place) : place > 2 ? place : 1).Append(word.Text);
            }

            text.Append(isGap ? "\n\n" : "\n");
            line.Clear();
        }
    }

    private readonly record struct Placed(string Text, double Left, double Right, double Base, double Size);
}
