using Partnership.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Facts;

public sealed class FactBookCheckerTests
{
    private const string Bodies = "bodies.json";
    private const string Grants = "grants.json";
    private const string Lines = "funded-lines.json";
    private const string Periods = "periods.json";
    private const string Priorities = "priorities.json";
    private const string Statements = "statements-all.json";
    private const string Topics = "topics.json";

    /// <summary>One spoilt value each: the file, the value's path, what is put there (nothing: taken away), and the one fault that has to be found.</summary>
    public static TheoryData<string, string, string?, string, string> Faults() => new()
    {
        // Shape.
        { Bodies, "$.bodies[1].name", null, "$.bodies[1].name", "is missing" },
        { Bodies, "$.bodies[1].name", "7", "$.bodies[1].name", "has to be a text" },
        { Bodies, "$.bodies[1].name", "\" \"", "$.bodies[1].name", "is empty" },
        { Bodies, "$.bodies[1].nmae", "\"x\"", "$.bodies[1].nmae", "not a field that belongs here" },
        { Bodies, "$.bodies[1].kind", "\"club\"", "$.bodies[1].kind", "has to be one of partnership, communitySafetyPartnership" },
        { Bodies, "$.bodies[1].aliases", "\"North\"", "$.bodies[1].aliases", "has to be a list" },
        { Bodies, "$.bodies[1].aliases[0]", "\"\"", "$.bodies[1].aliases[0]", "is empty" },
        { Bodies, "$.bodies[1].aliases[1]", "{}", "$.bodies[1].aliases[1]", "has to be a text" },
        { Bodies, "$.bodies[1].sources[0]", "\"plan\"", "$.bodies[1].sources[0]", "has to be an object" },
        { Bodies, "$.bodies[4].id", "\"The Police\"", "$.bodies[4].id", "lower-case letters" },
        { "documents.json", "$.documents[0].url", "\"somewhere\"", "$.documents[0].url", "http" },
        { "partnership.json", "$.county", "\"x\"", "$.county", "not a field that belongs here" },
        { Periods, "$.periods[0].from", "\"1 April 2020\"", "$.periods[0].from", "date such as" },
        { Priorities, "$.priorities[1].number", "1.5", "$.priorities[1].number", "whole number" },
        { Grants, "$.grants[0].amount", "\"£10,000\"", "$.grants[0].amount", "has to be a number" },
        { Grants, "$.grants[0].source", "\"Money\"", "$.grants[0].source", "has to be an object" },

        // Names and references.
        { Bodies, "$.bodies[2].id", "\"north-csp\"", "$.bodies[2].id", "is taken by bodies.json $.bodies[1]" },
        { Statements, "$.statements[4].id", "\"chair\"", "$.statements[4].id", "is taken by" },
        { Bodies, "$.bodies[1].aliases[1]", "\"north smallshire\"", "$.bodies[1].aliases[1]", "already a name or alias" },
        { "partnership.json", "$.home", "\"nobody\"", "$.home", "no body 'nobody'" },
        { "documents.json", "$.documents[0].period", "\"2031-32\"", "$.documents[0].period", "no period '2031-32'" },
        { Bodies, "$.bodies[1].partOf", "\"nobody\"", "$.bodies[1].partOf", "no body 'nobody'" },
        { Bodies, "$.bodies[0].otherNames[0].to", "\"1999\"", "$.bodies[0].otherNames[0].to", "no period '1999'" },
        { Bodies, "$.bodies[3].partOf", "\"csps\"", "$.bodies[3].partOf", "leads back to 'csps'" },
        { Topics, "$.topics[1].related[0]", "\"goats\"", "$.topics[1].related[0]", "no topic 'goats'" },
        { Topics, "$.topics[1].broader[0]", "\"sheep-theft\"", "$.topics[1].broader", "leads back to 'sheep-theft'" },
        { Priorities, "$.priorities[1].serves[0]", "\"aim-of-life\"", "$.priorities[1].serves[0]", "no priority 'aim-of-life'" },
        { "areas-of-work.json", "$.areasOfWork[0].leads[0]", "\"army\"", "$.areasOfWork[0].leads[0]", "no body 'army'" },
        { "areas-of-work.json", "$.areasOfWork[0].priority", "\"none\"", "$.areasOfWork[0].priority", "no priority 'none'" },
        { "areas-of-work.json", "$.areasOfWork[0].source.section", "\"Appendix 12\"", "$.areasOfWork[0].source.section", "'Appendix 12' is not a section" },
        { Lines, "$.fundedLines[3].source.document", "\"plan-1066\"", "$.fundedLines[3].source.document", "no document 'plan-1066'" },
        { Statements, "$.statements[2].member", "\"army\"", "$.statements[2].member", "no body 'army'" },

        // Periods.
        { Periods, "$.periods[3].to", "\"2021-02-01\"", "$.periods[3].to", "lies before from" },
        { Periods, "$.periods[1].to", "\"2022-03-30\"", "$.periods[1].to", "a year after from" },
        { Periods, "$.periods[2].kind", "\"financialYear\"", "$.periods[2].from", "1 April" },
        { Periods, "$.periods[0].kind", "\"calendarYear\"", "$.periods[0].from", "1 January" },

        // Money.
        { Grants, "$.grants[4].amount", "10500", "$.grants[4].amount", "add up to £10,500.50, not £10,500" },
        { Grants, "$.grants[3].line", null, "$.grants[3].line", "names the line" },
        { Grants, "$.grants[5].amount", "11000", "$.grants[5].amount", "a note has to say why" },
        { Grants, "$.grants[5].line", "\"north\"", "$.grants[5].line", "names no line" },
        { Grants, "$.grants[5].amount", null, "$.grants[5].amount", "only an allocation may be n/a" },
        { Grants, "$.grants[2].line", "\"north\"", "$.grants[2].line", "has another allocation" },
        { Grants, "$.grants[1].amount", "6100", "$.grants[0].amount", "the parts of 'csps' add up to £10,100" },
        { Lines, "$.fundedLines[1].sharePercent", "61", "$.fundedLines[1].sharePercent", "add up to 101 %" },
        { Lines, "$.fundedLines[1].sharePercent", "160", "$.fundedLines[1].sharePercent", "0 to 100" },

        // Statements.
        { Statements, "$.statements[0].text", "\"110 sheep\"", "$.statements[0].text", "end with a full stop" },
        { Statements, "$.statements[0].unit", null, "$.statements[0].unit", "a value has a unit" },
        { Statements, "$.statements[0].previousPeriod", null, "$.statements[0].previousPeriod", "names the period compared with" },
        { Statements, "$.statements[0].changePercent", "12", "$.statements[0].changePercent", "a change of 10 %, not 12 %" },
        { Statements, "$.statements[0].value", null, "$.statements[0].value", "a figure has a value" },
        { Statements, "$.statements[1].role", null, "$.statements[1].role", "names the post" },
        { Statements, "$.statements[2].member", null, "$.statements[2].member", "names the member" },
        { Statements, "$.statements[2].body", null, "$.statements[2].body", "name their body" },
        { Statements, "$.statements[3].month", null, "$.statements[3].month", "has its month" },
        { Statements, "$.statements[3].month", "13", "$.statements[3].month", "1 to 12" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_spoilt_value_is_found_with_its_file_path_and_rule(string file, string path, string? value, string faultPath, string rule)
    {
        using var county = new SmallshireCopy();
        county.Edit(file, path, value);

        var faults = county.Check().Faults;

        faults.ShouldContain(fault => fault.File == file && fault.Path == faultPath && fault.Rule.Contains(rule), string.Join('\n', faults));
    }

    [Fact]
    public void The_small_county_has_no_faults()
    {
        using var county = new SmallshireCopy();

        county.Check().Faults.ShouldBeEmpty();
        FactBookLoader.Load(county.Folder).Home.ShouldBe(new BodyId("safer-smallshire"));
    }

    [Fact]
    public void The_real_facts_have_no_faults()
    {
        FactBookChecker.Check(Oxfordshire.Folder).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Broken_JSON_is_reported_with_its_line_and_hides_no_faults_of_other_files()
    {
        using var county = new SmallshireCopy();
        county.Write("topics.json", "{\n  \"topics\": [\n    oops\n");
        county.Edit(Bodies, "$.bodies[0].name", null);

        var faults = county.Check().Faults;

        faults.Select(fault => (fault.File, fault.Path)).ShouldBe([(Bodies, "$.bodies[0].name"), ("topics.json", "line 3, column 5")], ignoreOrder: true);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var county = new SmallshireCopy();
        county.Delete("grants.json");

        county.Check().Faults.ShouldHaveSingleItem().ShouldBe(new FactFault(Grants, "$", "the file is missing"));
    }

    [Fact]
    public void A_file_that_nothing_reads_is_named()
    {
        using var county = new SmallshireCopy();
        county.Write("statement.json", "{}");

        county.Check().Faults.ShouldHaveSingleItem().File.ShouldBe("statement.json");
    }

    [Fact]
    public void A_field_written_twice_is_named()
    {
        using var county = new SmallshireCopy();
        county.Write("partnership.json", """{ "id": "smallshire", "id": "smallshire", "name": "Safer Smallshire", "home": "safer-smallshire", "fund": "Quiet Lanes Fund" }""");

        county.Check().Faults.ShouldHaveSingleItem().ShouldBe(new FactFault("partnership.json", "$.id", "is there twice"));
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        using var county = new SmallshireCopy();
        county.Write("topics.json", '\uFEFF' + county.Read("topics.json"));

        county.Check().Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_fault()
    {
        FactBookChecker.Check(Path.Combine(Path.GetTempPath(), "no-such-county")).Faults.ShouldHaveSingleItem().Rule.ShouldContain("does not exist");
    }

    [Theory]
    [InlineData(Grants, "$.grants[4].amount", "9000", "$.grants[4].note")]
    [InlineData(Grants, "$.grants[5].amount", "11000", "$.grants[5].note")]
    [InlineData(Statements, "$.statements[0].changePercent", "12", "$.statements[0].conflict")]
    public void A_note_excuses_what_the_document_itself_gets_wrong(string file, string path, string value, string notePath)
    {
        using var county = new SmallshireCopy();
        county.Edit(file, path, value);
        county.Edit(file, notePath, "\"The document says so.\"");
        county.Edit(Grants, "$.grants[5].note", "\"Announced before the total was known.\"");

        county.Check().Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Loading_a_faulty_folder_throws_with_every_fault()
    {
        using var county = new SmallshireCopy();
        county.Edit(Bodies, "$.bodies[0].name", null);
        county.Edit(Statements, "$.statements[3].month", "13");

        var thrown = Should.Throw<FactBookException>(() => FactBookLoader.Load(county.Folder));

        thrown.Faults.Count.ShouldBe(2);
        thrown.Message.ShouldContain("bodies.json $.bodies[0].name: is missing");
        thrown.Message.ShouldContain("statements-all.json $.statements[3].month");
    }

    [Fact]
    public void Coverage_counts_facts_by_section_and_shows_sections_without_any()
    {
        using var county = new SmallshireCopy();

        var report = county.Check();

        report.Coverage.Select(section => (section.Section, section.Facts)).ShouldBe(
            [("Priorities", 19), ("Money", 11), ("Members", 12), ("History", 0), ("Results", 3), ("The year", 5), ("Leads and money", 6), ("How we work", 2)]);
        report.UncoveredSections.ShouldHaveSingleItem().Section.ShouldBe("History");
    }

    [Fact]
    public void Every_section_of_the_real_documents_has_a_fact()
    {
        FactBookChecker.Check(Oxfordshire.Folder).UncoveredSections.ShouldBeEmpty();
    }
}
