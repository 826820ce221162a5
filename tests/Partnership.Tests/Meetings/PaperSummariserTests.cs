using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Partnership.Meetings.Papers;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

public sealed class PaperSummariserTests
{
    private const string CountyShape = """
        Introduction

        The purpose of this paper is to set out the plan for safer footpaths in
        2027/28 and to ask for its approval.

        Exempt Information

        There is no exempt information.

        Background

        1. Reports of attacks on footpaths fell by 12 per cent, from 340 to
        299, in the year to December 2026.

        2. Most of them were in three wards. The survey of residents is open until 30 April 2027.

        Financial and staff implications

        3. The lights cost £18,500, of which £6,000 come from the Community Safety Fund.

        Recommendations

        4. The committee is asked to approve the plan for safer footpaths and to note
        the result of the survey.

        Report by Ann Archer, Director for Highways
        2 March 2027

        Contact: Bob Baker 01234 567890
        """;

    private const string CityShape = """
        Report of:  Councillor Cleo Clay, Board Member for Parks
        To: Full Council
        Date: 19 March 2027
        Title of Report: 	SAFER PARKS AT NIGHT

        Summary and Recommendations
        Purpose of report:  To tell members of the work of the park wardens.
        Report approved by:
        Finance: Dan Dale
        Recommendations: That the Council resolves to:
        1. Note the report.
        2. Ask the wardens to report again by 1 October 2027.

        Introduction
        1. There are 12 wardens.
        2. Calls rose by 8 per cent to 1,204.
        """;

    private const string NoHeadings = """
        This report asks the Board to settle who answers for road safety. The four partnerships have each done so alone. Last year 1,310 people were hurt on the county's roads, 4 per cent fewer than the year before. The Board is asked to name one lead officer. Answers must be returned no later than 14 May 2027. There is no additional cost.
        """;

    [Fact]
    public void A_report_in_the_shape_of_a_county_committees_is_summarised()
    {
        var summary = Summarise(CountyShape, "safer-footpaths_plan.txt");

        summary.ShouldSatisfyAllConditions(
            paper => paper.Title.ShouldBe("safer footpaths plan"),
            paper => paper.Author.ShouldBe("Ann Archer, Director for Highways"),
            paper => paper.Date.ShouldBe(new DateOnly(2027, 3, 2)),
            paper => paper.Purpose.ShouldBe("The purpose of this paper is to set out the plan for safer footpaths in 2027/28 and to ask for its approval."),
            paper => paper.Decisions.ShouldBe(["The committee is asked to approve the plan for safer footpaths and to note the result of the survey."]),
            paper => paper.Money.ShouldBe(["The lights cost £18,500, of which £6,000 come from the Community Safety Fund."]),
            paper => paper.Deadline.ShouldBe("The survey of residents is open until 30 April 2027."),
            paper => paper.KeyFigures.ShouldBe(["Reports of attacks on footpaths fell by 12 per cent, from 340 to 299, in the year to December 2026."]),
            paper => paper.IsExempt.ShouldBeFalse());
    }

    [Fact]
    public void A_report_in_the_shape_of_a_city_councils_is_summarised()
    {
        var summary = Summarise(CityShape);

        summary.ShouldSatisfyAllConditions(
            paper => paper.Title.ShouldBe("SAFER PARKS AT NIGHT"),
            paper => paper.Author.ShouldBe("Councillor Cleo Clay, Board Member for Parks"),
            paper => paper.Date.ShouldBe(new DateOnly(2027, 3, 19)),
            paper => paper.Purpose.ShouldBe("To tell members of the work of the park wardens."),
            paper => paper.Lead.ShouldBe("That the Council resolves to:"),
            paper => paper.Decisions.ShouldBe(["1. Note the report.", "2. Ask the wardens to report again by 1 October 2027."]),
            paper => paper.Deadline.ShouldBe("Ask the wardens to report again by 1 October 2027."),
            paper => paper.Money.ShouldBeEmpty(),
            paper => paper.KeyFigures.ShouldBe(["Calls rose by 8 per cent to 1,204."]));
    }

    [Fact]
    public void A_paper_without_headings_is_summarised_from_its_sentences()
    {
        var summary = Summarise(NoHeadings, "road safety.txt");

        summary.ShouldSatisfyAllConditions(
            paper => paper.Title.ShouldBe("road safety"),
            paper => paper.Author.ShouldBeNull(),
            paper => paper.Date.ShouldBeNull(),
            paper => paper.Purpose.ShouldBe("This report asks the Board to settle who answers for road safety."),
            paper => paper.Decisions.ShouldBe(["The Board is asked to name one lead officer."]),
            paper => paper.Deadline.ShouldBe("Answers must be returned no later than 14 May 2027."),
            paper => paper.KeyFigures.ShouldHaveSingleItem().ShouldStartWith("Last year 1,310 people"));
    }

    [Fact]
    public void A_Word_report_with_styles_is_summarised()
    {
        var word = new WordFile().Heading("Domestic abuse: the new duty").Text("Oversight Committee, 12 March 2027").Text("Report by Eve Ellis, Public Health")
            .Heading("Purpose").Numbered("To explain what the duty asks of us.").Heading("Cost").Numbered("It costs £40,000 a year.")
            .Heading("Recommendation").Numbered("The Committee is asked to:").Numbered("adopt the strategy; and", level: 1).Numbered("fund a coordinator from 1 April 2027.", level: 1);

        var summary = Summarise(word);

        summary.ShouldSatisfyAllConditions(
            paper => paper.Title.ShouldBe("Domestic abuse: the new duty"),
            paper => paper.Author.ShouldBe("Eve Ellis, Public Health"),
            paper => paper.Date.ShouldBe(new DateOnly(2027, 3, 12)),
            paper => paper.Purpose.ShouldBe("To explain what the duty asks of us."),
            paper => paper.Lead.ShouldBe("The Committee is asked to:"),
            paper => paper.Decisions.ShouldBe(["(a) adopt the strategy; and", "(b) fund a coordinator from 1 April 2027."]),
            paper => paper.Money.ShouldBe(["It costs £40,000 a year."]));
    }

    [Fact]
    public void A_Word_report_with_a_table_on_its_cover_is_summarised()
    {
        var word = new WordFile()
            .Table(["Report title:", "Knife crime in schools"], ["Report author", "Flo Finch, Youth Justice"], ["Date of meeting", "9th July 2027"], ["Purpose", "To agree the autumn programme"], ["Recommendation", "That the Board agrees the programme and its cost of £9,400."])
            .Bold("Background").Text("Schools reported 212 cases, up 9%.").Table(["Year", "Cases"], ["2025/26", "194"], ["2026/27", "212"]);

        var summary = Summarise(word);

        summary.ShouldSatisfyAllConditions(
            paper => paper.Title.ShouldBe("Knife crime in schools"),
            paper => paper.Author.ShouldBe("Flo Finch, Youth Justice"),
            paper => paper.Date.ShouldBe(new DateOnly(2027, 7, 9)),
            paper => paper.Purpose.ShouldBe("To agree the autumn programme"),
            paper => paper.Decisions.ShouldBe(["That the Board agrees the programme and its cost of £9,400."]),
            paper => paper.Money.ShouldBe(["That the Board agrees the programme and its cost of £9,400."]),
            paper => paper.KeyFigures.ShouldBe(["Schools reported 212 cases, up 9%."]));
    }

    [Fact]
    public void A_paper_of_eighty_pages_is_read_to_its_end()
    {
        var word = new WordFile().Heading("Strategic assessment").Text("Report by Gus Green, Analyst");
        for (var page = 0; page < 80; page++)
        {
            word.Heading($"Area {page + 1}");
            for (var paragraph = 0; paragraph < 8; paragraph++)
            {
                word.Numbered("The area is much as it was. " + string.Concat(Enumerable.Repeat("People feel safe in the day and less so by night. ", 10)));
            }
        }

        word.Heading("Recommendations").Numbered("The Board is invited to endorse the assessment.");

        var summary = Summarise(word);

        summary.Title.ShouldBe("Strategic assessment");
        summary.Decisions.ShouldBe(["The Board is invited to endorse the assessment."]);
        Words(summary).ShouldBeLessThanOrEqualTo(PaperSummary.MostWords);
    }

    [Theory]
    [InlineData("Exempt information\n\n1. This report is exempt under paragraph 3.\n\nBackground\n\n1. The sum is £5.")]
    [InlineData("NOT FOR PUBLICATION\n\nClosing a site\n\nThe sum is £5.")]
    public void Of_an_exempt_paper_only_the_title_is_told(string text)
    {
        var summary = Summarise(text, "site.txt");

        summary.IsExempt.ShouldBeTrue();
        summary.Brief.Select(static line => line.Label).ShouldBe(["Title", "Note"]);
        summary.Brief.ShouldNotContain(static line => line.Text.Contains("£5", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_decision_is_kept_whole_and_cut_only_in_the_brief()
    {
        var decision = "The Board is asked to " + string.Join(' ', Enumerable.Repeat("think", 200)) + ".";
        var summary = Summarise($"Recommendations\n\n1. {decision}\n\nFinancial implications\n\n2. The cost is £12,000.");

        summary.Decisions.ShouldBe([decision]);
        summary.Brief.Single(static line => line.Label is "Decision asked for").Text.ShouldEndWith("…");
        summary.Brief.ShouldContain(static line => line.Label == "Money" && line.Text == "The cost is £12,000.");
        Words(summary).ShouldBe(PaperSummary.MostWords);
    }

    [Theory]
    [InlineData("Recommendations\n\nNote the report\n\nAgree the plan\n\nHotel costs\n\nThe hotel is dear.", "1. Note the report|2. Agree the plan")]
    [InlineData("Recommendations\nThat the Board:\n(a) notes the report; and\n(b) agrees to:\n(i) fund it;\n(ii) review it.\nFinance\nNone.", "(a) notes the report; and|(b) agrees to: (i) fund it; (ii) review it.")]
    [InlineData("2. Recommendations\n\n2.1 The Board is asked to: (1) note it; (2) agree it, subject to a bid.\n\n3. Tackling county lines\n\n3.1 It is asked for.", "(1) note it;|(2) agree it, subject to a bid.")]
    [InlineData("RECOMMENDATION\n\nThat £500 be granted.\n\nSubject to the consent of the Commissioner.\n\nReport by Jo Hale", "That £500 be granted. Subject to the consent of the Commissioner.")]
    [InlineData("The Board is asked to:\n- note the report\n- agree the plan\n\nBackground\n\nIt was asked before.", "1. note the report|2. agree the plan")]
    [InlineData("Recommendations:\n\n1. Note it.\n\n1. Agree it.\n\nPublication date: 14/09/2026\n\nKey decision: Yes", "1. Note it.|2. Agree it.")]
    public void Recommendations_are_taken_whole_and_nothing_with_them(string text, string decisions) => string.Join('|', Summarise(text).Decisions).ShouldBe(decisions);

    [Theory]
    [InlineData("Costs\n\n3 x £45 = £145 for the hall.", true)]
    [InlineData("Costs\n\n3 x £45 = £135 for the hall.", false)]
    [InlineData("Costs\n\nStaff   £1,000\nHall   £500\nTotal   £1,600", true)]
    [InlineData("Costs\n\nStaff   £1,000\nHall   Nil\nTotal   £1,000", false)]
    [InlineData("Costs\n\nThe grant of £9,000 is made up of £4,000 from the county and £4,000 from the city.", true)]
    [InlineData("Costs\n\nThe county gives £4,000 and the city £5,000, in total £9,000.", false)]
    [InlineData("Costs\n\nThe lights cost £18,500, of which £6,000 come from the fund.", false)]
    public void Sums_that_do_not_add_up_are_said(string text, bool isDoubted)
    {
        var summary = Summarise(text);

        summary.Doubts.Count.ShouldBe(isDoubted ? 1 : 0);
        summary.Brief.Any(static line => line.Label is "Please check").ShouldBe(isDoubted);
    }

    [Fact]
    public void The_brief_keeps_each_decision_and_each_sum_and_drops_the_background_first()
    {
        var summary = Summarise("Purpose\n\n" + string.Concat(Enumerable.Repeat("to explain it at length ", 20)) + ".\n\nRecommendations\n\nThat the Board:\n" + string.Concat(Enumerable.Range(1, 6).Select(static i => $"{i}. agrees the plan for area {i} in all its parts and with its cost of £{i},000;\n")) + "\nFinance\n\nThe rest of £9,500 comes from the fund.");

        var decisions = summary.Brief.Single(static line => line.Label is "Decision asked for").Text;
        Enumerable.Range(1, 6).ShouldAllBe(i => decisions.Contains($"{i}. agrees the plan", StringComparison.Ordinal));
        summary.Brief.Single(static line => line.Label is "Money").Text.ShouldContain("£9,500");
        summary.Brief.ShouldNotContain(static line => line.Label == "Purpose");
        summary.Full.ShouldContain(static line => line.Label == "Purpose");
    }

    [Fact]
    public void A_text_of_one_line_without_end_is_summarised()
    {
        var text = string.Concat(Enumerable.Repeat("The board met and the group met on 3 May and nothing was said ", 12_000)) + ". The Board is asked to end it. " + new string('1', 200_000);

        Summarise(text).Decisions.ShouldBe(["The Board is asked to end it."]);
    }

    [Fact]
    public void A_brief_never_has_more_than_its_words()
    {
        var words = Gen.Elements("Report by Ann", "Recommendation", "£5,000", "12 per cent", "by 12 March 2027.", "The Board is asked to agree", "Date:", "Purpose:", "\n\n", "\n", "fell by 3,400.", "long " + new string('x', 300), "1.", "•", "not for publication", "Financial implications");
        Prop.ForAll(Gen.ListOf(words).Select(static list => string.Join(' ', list)).ToArbitrary(), static text =>
        {
            if (PaperReader.Read(Encoding.UTF8.GetBytes(text)) is PaperReading.Readable readable)
            {
                Words(PaperSummariser.Summarise(readable.Text)).ShouldBeLessThanOrEqualTo(PaperSummary.MostWords);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static int Words(PaperSummary summary) =>
        summary.Brief.Sum(static line => $"{line.Label} {line.Text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    private static PaperSummary Summarise(string text, string? fileName = null) =>
        PaperSummariser.Summarise(PaperReader.Read(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<PaperReading.Readable>().Text, fileName);

    private static PaperSummary Summarise(WordFile word) =>
        PaperSummariser.Summarise(PaperReader.Read(word.ToArray()).ShouldBeOfType<PaperReading.Readable>().Text);
}
