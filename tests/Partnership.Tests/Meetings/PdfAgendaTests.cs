using System.IO.Compression;
using System.Text;
using Partnership.Meetings.Papers;
using Shouldly;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Partnership.Tests.Meetings;

public sealed class PdfAgendaTests
{
    [Fact]
    public void A_PDF_is_read_line_by_line_as_its_page_shows_it()
    {
        var pdf = Pdf((0, "Oversight Committee"), (0, "1."), (40, "Apologies"), (0, "2."), (40, "Rural crime"), (40, "Report of the Chief Fire Officer (attached)"), (0, "Part 2 - exempt"), (0, "3."), (40, "Closure order"));

        var agenda = PaperReader.Read(pdf, "agenda.pdf").ShouldBeOfType<PaperReading.Readable>().Agenda;

        agenda.Items.Select(static item => (item.Number, item.Title, item.Presenter, item.IsExempt)).ShouldBe([("1", "Apologies", null, false), ("2", "Rural crime", "Chief Fire Officer", false), ("3", "Closure order", null, true)]);
    }

    [Fact]
    public void What_only_begins_like_a_PDF_is_refused() => Fault("%PDF-1.7 and no more"u8.ToArray()).ShouldBe(PaperFault.NotADocument);

    [Fact]
    public void A_PDF_that_unpacks_to_more_than_a_paper_holds_is_refused_before_it_is_unpacked()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 2_000; i++)
            {
                zip.Write(new byte[100_000]);
            }
        }

        var cost = ReadingCost.Of(Raw(packed.ToArray()), "bomb.pdf");

        cost.Reading.ShouldBeOfType<PaperReading.Unreadable>().Fault.ShouldBe(PaperFault.TooIntricate);
        cost.Allocated.ShouldBeLessThan(100_000_000);
    }

    private static PaperFault Fault(byte[] content) => PaperReader.Read(content, "paper.pdf").ShouldBeOfType<PaperReading.Unreadable>().Fault;

    /// <summary>A page; what has no indent begins a new line.</summary>
    private static byte[] Pdf(params (int Indent, string Text)[] pieces)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        var (y, wasNumber) = (800, false);
        foreach (var (indent, text) in pieces)
        {
            y -= wasNumber && indent > 0 ? 0 : 14;
            page.AddText(text, 11, new PdfPoint(50 + indent, y), font);
            wasNumber = indent == 0;
        }

        return builder.Build();
    }

    /// <summary>A document of one page with the content that is given, packed.</summary>
    private static byte[] Raw(byte[] packed)
    {
        using var pdf = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.4\n");
        Place("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        Place("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        Place("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>endobj\n");
        Place($"4 0 obj<</Length {packed.Length}/Filter/FlateDecode>>stream\n");
        pdf.Write(packed);
        Write("\nendstream endobj\n");
        var start = pdf.Position;
        Write("xref\n0 5\n0000000000 65535 f \n" + string.Concat(places.Select(static place => $"{place:D10} 00000 n \n")));
        Write($"trailer<</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return pdf.ToArray();

        void Place(string text)
        {
            places.Add(pdf.Position);
            Write(text);
        }

        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
    }
}
