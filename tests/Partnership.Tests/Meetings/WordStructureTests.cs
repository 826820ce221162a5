using Partnership.Meetings.Papers;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

/// <summary>What Word keeps elsewhere than in a paragraph's text. The files are such as Word writes.</summary>
public sealed class WordStructureTests
{
    [Fact]
    public void Automatic_numbers_go_on_over_a_paragraph_between_and_begin_again_where_a_list_says()
    {
        Blocks(File("36-automatic-numbers")).ShouldBe(
        [
            "AGENDA \u2013 Part 1 (public)", "1. Apologies for absence", "2. Minutes of 10 September 2026 (attached)", "3. Performance, Q2", "(a) ASB hot spots \u2013 Insp. Dunmore, 15 mins", "(b) Domestic abuse \u2013 Priya Venkataraman, 10 mins",
            "4. PCC fund 2027/28 \u2013 to agree bids (paper to follow)", "Members are reminded that item 4 refers to paragraph 3 of the grant letter.", "5. Any other business", "6. Date of next meeting: 14 January 2027", "Part 2 \u2013 exempt",
            "7. Closure order, 12 Mill Lane (verbal)",
        ]);
    }

    [Fact]
    public void A_soft_break_ends_a_line_and_tabs_part_it() =>
        Blocks(File("37-soft-breaks")).ShouldBe(["AGENDA", "1. Apologies", "2. Minutes of 10 September 2026", "3.\tHot-spot policing\tInsp. Dunmore\t15 mins", "4. \u2018Walk & Talk\u2019 \u2013 £1 250 for VAWG grants", "5. AOB"]);

    [Fact]
    public void Content_controls_are_read_around_dates_cells_and_rows_but_not_the_prompt_of_an_empty_one()
    {
        var reading = Read(File("38-content-controls"));

        reading.Text.Blocks.ShouldContain(static block => block.Text == "2\tHate crime action plan \u2013 for decision\tPriya Venkataraman\tA");
        reading.Text.Blocks.ShouldContain(static block => block.Text == "3\tPCC fund: agree £18,000\tSupt. Kestrel\tB \u2013 to follow");
        reading.Text.Blocks.ShouldNotContain(static block => block.Text.Contains("Click or tap", StringComparison.Ordinal));
        reading.Summary.Author.ShouldBeNull();
        reading.Summary.Date.ShouldBe(new DateOnly(2026, 12, 10));
    }

    [Fact]
    public void A_text_box_is_read_once_and_a_footnote_stays_with_its_recommendation()
    {
        var summary = Read(File("39-text-box-and-footnote")).Summary;

        summary.ShouldSatisfyAllConditions(
            paper => paper.Title.ShouldBe("PCC fund, half-year position"),
            paper => paper.Decisions.ShouldBe(["that the Board agrees to carry forward £4,000 to Street Pastors. [Subject to the PCC\u2019s consent, to be sought by 15 January 2027.]"]),
            paper => paper.Deadline.ShouldNotBeNull().ShouldContain("18 December 2026"),
            paper => paper.Deadline!.ShouldContain("15 January 2027"));
    }

    [Fact]
    public void The_main_part_is_where_the_package_says() => Blocks(File("40-main-part-document2")).ShouldNotBeEmpty();

    [Fact]
    public void Tracked_changes_are_read_as_if_they_were_accepted() =>
        Blocks(HarmfulFiles.Document("""
            <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>The sum is </w:t></w:r><w:del><w:r><w:delText>£5</w:delText></w:r></w:del></w:p><w:p><w:ins><w:r><w:t>£6.</w:t></w:r></w:ins></w:p>
            <w:p><w:moveFrom><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p>
            <w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc><w:p><w:r><w:t>Old</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>New</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>£6</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:moveTo><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>
            """)).ShouldBe(["The sum is £6.", "New\t£6", "Moved."]);

    [Fact]
    public void A_form_with_headings_beside_its_words_is_read_as_sections()
    {
        var summary = Read(HarmfulFiles.Document("""
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Report title</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Night lights</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Recommendations</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>The Board is asked to:</w:t></w:r></w:p><w:p><w:r><w:t>1. note the report</w:t></w:r></w:p><w:p><w:r><w:t>2. agree the plan</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Background</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>It is dark.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """)).Summary;

        summary.Title.ShouldBe("Night lights");
        summary.Decisions.ShouldBe(["1. note the report", "2. agree the plan"]);
    }

    private static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(PaperCases.Folder, "word", name + ".docx"));

    private static PaperReading.Readable Read(byte[] content) => PaperReader.Read(content).ShouldBeOfType<PaperReading.Readable>();

    private static IEnumerable<string> Blocks(byte[] content) => Read(content).Text.Blocks.Select(static block => block.Number is null ? block.Text : $"{block.Number} {block.Text}");
}
