using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using Partnership.Meetings.Papers;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

public sealed class PaperReaderTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    [Fact]
    public void Headings_numbers_bullets_and_rows_are_read_as_Word_shows_them()
    {
        var paper = new WordFile().Heading("Background").Numbered("Crime fell.").Numbered("Of this:").Numbered("burglary", level: 1).Numbered("theft", level: 1).Bullet("More lights").StyleNumbered("By style.")
            .Numbered("Again:").Numbered("arson", level: 1).Table(["Year", "Sum"], ["2026/27", "£4,000"]).Bold("Next steps").ToArray();

        Read(paper).ShouldBe(
        [
            "Heading: Background", "Paragraph 1.: Crime fell.", "Paragraph 2.: Of this:", "Paragraph (a): burglary", "Paragraph (b): theft", "Bullet: More lights", "Paragraph 3.: By style.", "Paragraph 4.: Again:",
            "Paragraph (a): arson", "Row: Year\tSum", "Row: 2026/27\t£4,000", "Heading: Next steps",
        ]);
    }

    [Fact]
    public void Deleted_and_hidden_words_are_left_out_and_inserted_ones_read()
    {
        var paragraph = new Paragraph(
            WordFile.Run("The sum is "),
            new DeletedRun(new Run(new DeletedText("£5"))),
            new InsertedRun(WordFile.Run("£6")),
            new Run(new RunProperties(new Vanish()), new Text(" secret")),
            new Run(new TabChar(), new Text("in all.")));

        Read(new WordFile().Add(paragraph).ToArray()).ShouldBe(["Paragraph: The sum is £6 in all."]);
    }

    [Fact]
    public void Content_controls_are_read_through() =>
        Read(new WordFile().Add(new SdtBlock(new SdtContentBlock(new Paragraph(WordFile.Run("In a control.")), new SdtBlock(new SdtContentBlock(new Paragraph(WordFile.Run("Deeper."))))))).ToArray())
            .ShouldBe(["Paragraph: In a control.", "Paragraph: Deeper."]);

    [Fact]
    public void Lines_that_a_page_broke_are_put_together()
    {
        const string Text = """
            Introduction

            1. The board met in the spring and agreed to look at the

            figures again.
            2.Nobody had any, so the mat-
            ter was put off. It rose by
            2.6 per cent.

            A heading that is so long that it needs
            a second line

            - first thing
            - second thing,
              with more
            """;

        Read(Encoding.UTF8.GetBytes(Text)).ShouldBe(
        [
            "Heading: Introduction", "Paragraph 1.: The board met in the spring and agreed to look at the figures again.", "Paragraph 2.: Nobody had any, so the mat-ter was put off. It rose by 2.6 per cent.",
            "Heading: A heading that is so long that it needs a second line", "Bullet: first thing", "Bullet: second thing, with more",
        ]);
    }

    [Fact]
    public void Text_of_older_programs_is_decoded()
    {
        Read([.. "The board"u8, 0x92, .. "s fund "u8, 0x96, .. " "u8, 0xA3, .. "5."u8]).ShouldBe(["Paragraph: The board’s fund – £5."]);
        Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Sum: £5.")]).ShouldBe(["Paragraph: Sum: £5."]);
        Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Sum: £5.")]).ShouldBe(["Paragraph: Sum: £5."]);
        Read([0xEF, 0xBB, 0xBF, .. "Sum: £5."u8]).ShouldBe(["Paragraph: Sum: £5."]);
    }

    [Fact]
    public void A_protected_or_an_old_document_is_named_as_such()
    {
        Fault([.. CompoundFile, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).ShouldBe(PaperFault.PasswordProtected);
        Fault([.. CompoundFile, .. Encoding.Unicode.GetBytes("WordDocument")]).ShouldBe(PaperFault.OldWord);
        Fault(CompoundFile).ShouldBe(PaperFault.NotADocument);
    }

    [Fact]
    public void A_document_without_words_is_empty()
    {
        Fault(new WordFile().ToArray()).ShouldBe(PaperFault.Empty);
        Fault(new WordFile().Text("  ").Table([""]).ToArray()).ShouldBe(PaperFault.Empty);
        Fault([]).ShouldBe(PaperFault.Empty);
        Fault(" \n\n "u8.ToArray()).ShouldBe(PaperFault.Empty);
    }

    [Fact]
    public void What_is_no_document_is_refused_whatever_it_is_called()
    {
        Fault("%PDF-1.7 ..."u8.ToArray()).ShouldBe(PaperFault.NotADocument);
        Fault("{\\rtf1 hello}"u8.ToArray()).ShouldBe(PaperFault.NotADocument);
        Fault([0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 1]).ShouldBe(PaperFault.NotADocument);
        Fault(Zip(("xl/workbook.xml", "<workbook/>"))).ShouldBe(PaperFault.NotADocument);
        Fault(Zip(("word/document.xml", "<other/>"))).ShouldBe(PaperFault.NotADocument);
    }

    [Fact]
    public void A_damaged_document_is_told_apart()
    {
        var whole = new WordFile().Text("Hello.").ToArray();

        Fault(whole[..(whole.Length / 2)]).ShouldBe(PaperFault.Damaged);
        Fault(Zip(("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"))).ShouldBe(PaperFault.Damaged);
        Fault(Zip(("word/document.xml", "<!DOCTYPE d [<!ENTITY a 'aaaa'>]><d>&a;</d>"))).ShouldBe(PaperFault.Damaged);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read() => Fault(new byte[PaperReader.MostBytes + 1]).ShouldBe(PaperFault.TooLarge);

    [Fact]
    public async Task A_stream_is_read_no_further_than_shows_that_it_is_too_long()
    {
        (await PaperReader.LoadAsync(new MemoryStream([1, 2, 3]), CancellationToken.None)).ShouldBe([1, 2, 3]);
        Fault(await PaperReader.LoadAsync(new MemoryStream(new byte[PaperReader.MostBytes * 2]), CancellationToken.None)).ShouldBe(PaperFault.TooLarge);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body><h1>1. Agenda</h1></body></html>")]
    [InlineData("\r\n  <html>\r\n<p>1. Welcome</p></html>")]
    [InlineData("<p>1. Welcome</p>\n<p>2. Close</p>")]
    [InlineData("<?xml version='1.0'?><w:document/>")]
    [InlineData("<div class='agenda'/>")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related\n\n1. Welcome")]
    public void A_page_of_the_web_is_no_document(string page)
    {
        Fault(Encoding.UTF8.GetBytes(page), "Agenda.docx").ShouldBe(PaperFault.NotADocument);
        Fault(Encoding.UTF8.GetBytes(page), "Agenda.txt").ShouldBe(PaperFault.NotADocument);
        Fault([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(page)]).ShouldBe(PaperFault.NotADocument);
    }

    [Fact]
    public void A_text_that_only_begins_with_a_sign_of_less_is_one() => Read("<Draft> agenda\n1. Numbers < 5 and > 3"u8.ToArray()).Count().ShouldBe(2);

    [Fact]
    public void A_file_is_refused_that_is_not_what_its_name_says()
    {
        Fault("1. Welcome\n2. Close"u8.ToArray(), "Agenda.docx").ShouldBe(PaperFault.NotWord);
        Fault([], "Agenda.docx").ShouldBe(PaperFault.Empty);
        Fault([.. CompoundFile, .. Encoding.Unicode.GetBytes("WordDocument")], "Agenda.docx").ShouldBe(PaperFault.OldWord);
        Fault([.. CompoundFile, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "Agenda.docx").ShouldBe(PaperFault.PasswordProtected);
        Fault(HarmfulFiles.Package(("photo.jpg", "x")), "Agenda.docx").ShouldBe(PaperFault.NotADocument);
        Fault([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0], "Agenda.txt").ShouldBe(PaperFault.NotADocument);
        Fault([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], "Agenda.txt").ShouldBe(PaperFault.NotADocument);
    }

    [Fact]
    public void A_text_box_is_read_once_below_its_paragraph()
    {
        var paper = HarmfulFiles.Document(
            """
            <w:p><w:r><w:t>Around</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>Box.</w:t><w:txbxContent><w:p><w:r><w:t>In it.</w:t></w:r></w:p></w:txbxContent></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Box.</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t> goes on.</w:t></w:r></w:p>
            """);

        Read(paper).ShouldBe(["Paragraph: Around goes on.", "Paragraph: Box.", "Paragraph: In it."]);
    }

    [Fact]
    public void A_document_is_read_to_its_limit_and_says_that_it_goes_on()
    {
        var text = PaperReader.Read(HarmfulFiles.Document(HarmfulFiles.Repeated("<w:p><w:r><w:t>Word.</w:t></w:r></w:p>", 30_000))).ShouldBeOfType<PaperReading.Readable>().Text;

        text.Blocks.Count.ShouldBe(20_000);
        text.IsCut.ShouldBeTrue();
    }

    [Theory]
    [InlineData("80,000 nested runs")]
    [InlineData("a million nested elements")]
    [InlineData("200,000 attributes on an element")]
    [InlineData("300,000 names")]
    [InlineData("a hundred million spaces")]
    public void A_document_beyond_the_limits_is_refused_as_such(string file) => Fault(HarmfulFiles.Word[file]()).ShouldBe(PaperFault.TooIntricate);

    [Fact]
    public void Every_fault_has_its_sentence()
    {
        foreach (var fault in Enum.GetValues<PaperFault>())
        {
            new PaperReading.Unreadable(fault).Text.ShouldEndWith(".");
        }
    }

    [Fact]
    public void Broken_bytes_of_any_kind_are_met_with_a_reading()
    {
        var whole = new WordFile().Heading("Background").Numbered("Crime fell.").Table(["a", "b"]).ToArray();
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var broken = (byte[])whole.Clone();
            for (var j = 0; j < 4; j++)
            {
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            }

            PaperReader.Read(broken).ShouldNotBeNull();
        }
    }

    private static IEnumerable<string> Read(byte[] content) => PaperReader.Read(content).ShouldBeOfType<PaperReading.Readable>().Text.Blocks
        .Select(static block => $"{block.Kind}{(block.Number is null ? "" : " " + block.Number)}: {block.Text}");

    private static PaperFault Fault(byte[] content, string? name = null) => PaperReader.Read(content, name).ShouldBeOfType<PaperReading.Unreadable>().Fault;

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
