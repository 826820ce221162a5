using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns.Exports;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns.Exports;

public sealed class ReturnDocumentTests
{
    public static TheoryData<string> Cases => ["plan", "draft", "submitted", "accepted", "empty", "largest"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Word_finds_nothing_to_repair(string name)
    {
        using var document = Open(Write(Case(name)));

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void It_is_laid_out_as_the_template()
    {
        using var document = Open(Write(ReturnCases.AcceptedMidYear));
        var body = document.MainDocumentPart!.Document.Body!;

        var tables = body.Elements<Table>().ToList();
        tables.Count.ShouldBe(2);
        var parties = Cells(tables[0].Elements<TableRow>().Single());
        parties[0].ShouldBe("Nominated Local Authority contact for CSF grant: Priya Nair|Signature: Priya Nair, in Teams|Date: 20 October 2017|Local Authority Area: Cherwell");
        parties[1].ShouldBe("LPA Commander (or relevant county TVP lead): Supt Alan Reed|Signature: Supt Alan Reed, in Teams|Date: 23 October 2017|Local Authority Area: Cherwell");
        body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ShouldBe(
        [
            "Community Safety Fund: mid-year return 2017/18",
            "Funding Period: 2017/18",
            "CSF Grant Allocation: £58,542",
            "Reference: CSF-2017-18-CHE-MID-1",
            "State: Accepted by Jo Marsh, 27 October 2017",
            "Remark: The second half of the year carries the rural crime days.",
        ]);
        var rows = tables[1].Elements<TableRow>().Select(Cells).ToList();
        rows[0].ShouldBe(["Expenditure title", "Progress and outcomes", "Cost to CSF 2017/18", "% of 2017/18 CSF grant", "Other funding sources and amounts, if part-funded by CSF"]);
        rows[3].ShouldBe(["3. Rural crime days", "Only one of three days could be held.|Standing: Red: off course", "£2,000", "3.4%", "National Farmers' Union: £1,250.50|Parish councils: £600"]);
        rows[4].ShouldBe(["Total", "", "£23,870.75", "40.8%", "£9,850.50"]);
    }

    [Fact]
    public void A_plan_has_objectives_and_no_traffic_lights()
    {
        using var document = Open(Write(ReturnCases.Plan));

        var text = document.MainDocumentPart!.Document.InnerText;
        text.ShouldContain("Objectives");
        text.ShouldNotContain("Standing");
    }

    [Fact]
    public void Comments_of_the_review_stay_out_of_it() =>
        TextOf(ReturnCases.ChangesRequested with { State = ReturnState.Submitted }).ShouldNotContain("invoice");

    [Fact]
    public void What_people_type_cannot_break_it()
    {
        var text = TextOf(ReturnCases.Submitted with { Lines = [ReturnCases.MidYearLines[0] with { Text = "<w:p>&amp;</w:p> \u0000\u000B\uFFFE\uD800 ]]> \uD83D\uDE00" }] });

        text.ShouldContain("<w:p>&amp;</w:p> ]]> \uD83D\uDE00");
    }

    [Fact]
    public void One_version_always_gives_the_same_bytes() => Write(ReturnCases.AcceptedMidYear).ShouldBe(Write(ReturnCases.AcceptedMidYear));

    [Fact]
    public void A_draft_has_no_reference_and_a_name_of_its_own()
    {
        var file = ExportedFile.Of(new ExportedReturn(ReturnCases.MidYear, ReturnCases.Year, ReturnCases.MidYear, ReturnCases.Fund));

        file.Name.ShouldBe("CSF-2017-18-CHE-MID-draft.docx");
        TextOf(ReturnCases.MidYear).ShouldNotContain("CSF-2017-18-CHE-MID-1");
    }

    private static Return Case(string name) => name switch
    {
        "plan" => ReturnCases.Plan,
        "draft" => ReturnCases.MidYear,
        "submitted" => ReturnCases.Submitted,
        "accepted" => ReturnCases.AcceptedMidYear,
        "empty" => ReturnCases.Draft(ReturnKind.EndYear),
        _ => ReturnCases.Largest(ReturnKind.EndYear, '€'),
    };

    private static byte[] Write(Return whole) => ReturnDocument.Write(new ExportedReturn(whole, ReturnCases.Year, whole, ReturnCases.Fund));

    private static WordprocessingDocument Open(byte[] content) => WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);

    private static string TextOf(Return whole)
    {
        using var document = Open(Write(whole));
        return document.MainDocumentPart!.Document.InnerText;
    }

    private static List<string> Cells(TableRow row) =>
        [.. row.Elements<TableCell>().Select(cell => string.Join('|', cell.Elements<Paragraph>().Select(paragraph => paragraph.InnerText)))];
}
