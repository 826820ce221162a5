using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns.Exports;
using Xunit;

namespace TeamsBot.Tests.Areas.Returns.Exports;

public sealed class ReturnsCsvTests
{
    [Fact]
    public void A_row_holds_the_whole_line_with_its_return()
    {
        var row = Table(ReturnCases.AcceptedMidYear).Rows[0];

        row["Reference"].ShouldBe("CSF-2017-18-CHE-MID-1");
        row["Area"].ShouldBe("Cherwell");
        row["Return"].ShouldBe("mid-year return");
        row["State"].ShouldBe("Accepted");
        row["Line"].ShouldBe("1");
        row["Expenditure title"].ShouldBe("Post for anti-social behaviour");
        row["Objective or progress"].ShouldStartWith("The officer started in May.");
        row["Cost (£)"].ShouldBe("15750.00");
        row["% of grant"].ShouldBe("26.9");
        row["RAG"].ShouldBe("Green");
        row["Other source 1"].ShouldBe("Cherwell District Council");
        row["Other amount 1 (£)"].ShouldBe("8000.00");
        row["Other source 2"].ShouldBeEmpty();
        row["Contact"].ShouldBe("Priya Nair");
        row["Contact signed"].ShouldBe("2017-10-20");
        row["LPA commander"].ShouldBe("Supt Alan Reed");
        row["Commander signed"].ShouldBe("2017-10-23");
        row["Accepted"].ShouldBe("2017-10-27");
    }

    [Fact]
    public void A_signature_is_dated_by_the_London_day()
    {
        var lateInSummer = new Signature(ReturnCases.Contact, new DateTimeOffset(2017, 6, 30, 23, 30, 0, TimeSpan.Zero));

        Table(ReturnCases.Submitted with { Contact = lateInSummer }).Rows[0]["Contact signed"].ShouldBe("2017-07-01");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\uFF1D1+1")]
    [InlineData("\uFF0B44")]
    [InlineData("\uFF0D2")]
    [InlineData("\uFF20SUM(A1)")]
    [InlineData("\uFE62" + "44")]
    public void What_a_spreadsheet_would_run_is_text(string title) => Table(WithTitle(title)).Rows[0]["Expenditure title"].ShouldBe($"'{title}");

    [Fact]
    public void Separators_quotes_lines_and_accents_come_through() =>
        Table(WithTitle("A, \"B\"\n€ café")).Rows[0]["Expenditure title"].ShouldBe("A, \"B\"\n€ café");

    [Theory]
    [InlineData(DraftReason.Withdrawn, "Withdrawn")]
    [InlineData(DraftReason.SentBack, "Sent back")]
    [InlineData(DraftReason.ChangesRequested, "Changes asked for")]
    public void A_version_that_went_back_says_so(DraftReason reason, string state)
    {
        var now = ReturnCases.SentBack with { Reason = reason };

        CsvInHand.Read(ReturnsCsv.Write([new ExportedReturn(ReturnCases.Submitted, ReturnCases.Year, now, ReturnCases.Fund)])).Rows[0]["State"].ShouldBe(state);
    }

    [Fact]
    public void The_table_reconciles_to_the_penny()
    {
        var lines = ReturnCases.MidYearLines.Select((line, index) => line with { Cost = new Money((1_000_001 * index) + 1) }).ToList();

        Table(ReturnCases.Submitted with { Lines = lines }).Total("CSF-2017-18-CHE-MID-1").ShouldBe(new Money(3_000_006));
    }

    private static Return WithTitle(string title) => ReturnCases.Submitted with { Lines = [ReturnCases.MidYearLines[0] with { Title = title }] };

    private static CsvInHand Table(Return whole) => CsvInHand.Read(ReturnsCsv.Write([new ExportedReturn(whole, ReturnCases.Year, whole, ReturnCases.Fund)]));
}
