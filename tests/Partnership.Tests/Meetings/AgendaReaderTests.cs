using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

public sealed class AgendaReaderTests
{
    [Fact]
    public void Details_beside_the_title_are_read_in_any_order()
    {
        var reading = AgendaReader.Read("""
            Oversight Committee
            Friday 12 March 2027
            AGENDA
            1. Welcome and apologies – Chair – 5 mins
            2. Serious violence duty - for decision - Jo Hale - 20 minutes - Paper A
            3) Rural crime (Cllr Sam Reed, for discussion, 15 mins)
            Item 4: Domestic Abuse – Next Steps
            5  Any other business
            """);

        reading.Faults.ShouldBeEmpty();
        reading.Items.ShouldBe(
        [
            new AgendaItem("1", "Welcome and apologies", AgendaPurpose.Information, "Chair", 5),
            new AgendaItem("2", "Serious violence duty", AgendaPurpose.Decision, "Jo Hale", 20, "Paper A"),
            new AgendaItem("3", "Rural crime", AgendaPurpose.Discussion, "Cllr Sam Reed", 15),
            new AgendaItem("4", "Domestic Abuse – Next Steps"),
            new AgendaItem("5", "Any other business"),
        ]);
    }

    [Fact]
    public void Posts_are_presenters_however_they_are_written_and_a_label_after_a_bracket_begins_a_part()
    {
        var reading = AgendaReader.Read("""
            1. Welcome (chair, 5 minutes)
            2. Modern slavery: plan for 2027/28 (decision, Jo Hale, 20 minutes) Paper: Modern slavery plan.docx
            3. Spending of the fund (information, secretariat, 10 minutes)
            4. Youth work (discussion). Lead: Sam Reed. Paper: Youth.docx
            5. Discussion Paper: the future of the partnership
            """);

        reading.Faults.ShouldBeEmpty();
        reading.Items.ShouldBe(
        [
            new AgendaItem("1", "Welcome", AgendaPurpose.NotStated, "chair", 5),
            new AgendaItem("2", "Modern slavery: plan for 2027/28", AgendaPurpose.Decision, "Jo Hale", 20, "Modern slavery plan.docx"),
            new AgendaItem("3", "Spending of the fund", AgendaPurpose.Information, "secretariat", 10),
            new AgendaItem("4", "Youth work", AgendaPurpose.Discussion, "Sam Reed", null, "Youth.docx"),
            new AgendaItem("5", "Discussion Paper: the future of the partnership"),
        ]);
    }

    [Fact]
    public void Details_on_the_lines_below_belong_to_the_item_above()
    {
        var reading = AgendaReader.Read("""
            1. Budget 2027/28
               Purpose: to agree
               Lead: Treasurer's office
               Time: 25 mins
               Paper: Budget 2027-28.docx
            2. Communications
               To note
            """);

        reading.Faults.ShouldBeEmpty();
        reading.Items.ShouldBe(
        [
            new AgendaItem("1", "Budget 2027/28", AgendaPurpose.Decision, "Treasurer's office", 25, "Budget 2027-28.docx"),
            new AgendaItem("2", "Communications", AgendaPurpose.Information),
        ]);
    }

    [Fact]
    public void Times_of_day_become_minutes()
    {
        var reading = AgendaReader.Read("""
            1. 10:00 Welcome
            2. 10:05 Budget
            3. 10:30 – 10:45 – Close
            4. Next steps 10.45 - 11.00
            """);

        reading.Items.Take(3).Select(static item => (item.Title, item.Minutes)).ShouldBe([("Welcome", 5), ("Budget", 25), ("Close", 15)]);
    }

    [Fact]
    public void A_pasted_table_is_read_by_its_columns()
    {
        var reading = AgendaReader.Read("No\tItem\tLead\tPurpose\tTime\tPaper\n1\tWelcome\tChair\tInformation\t5\t\n2\tHate crime\tDr A. Khan\tDiscussion and decision\t20 mins\tReport attached\n3\tClose\t\t\t\t");

        reading.Faults.ShouldBeEmpty();
        reading.Items.ShouldBe(
        [
            new AgendaItem("1", "Welcome", AgendaPurpose.Information, "Chair", 5),
            new AgendaItem("2", "Hate crime", AgendaPurpose.Decision, "Dr A. Khan", 20, "Report attached"),
            new AgendaItem("3", "Close"),
        ]);
    }

    [Fact]
    public void Lines_without_numbers_are_counted() =>
        AgendaReader.Read("Agenda\n• Welcome\n• Fly-tipping (decision)\nClose").Items.ShouldBe([new AgendaItem("1", "Welcome"), new AgendaItem("2", "Fly-tipping", AgendaPurpose.Decision), new AgendaItem("3", "Close")]);

    [Fact]
    public void Sub_items_keep_their_numbers() =>
        AgendaReader.Read("4. Reports\n4a. Cherwell\n4b. Oxford\n5. Close").Items.Select(static item => item.Number).ShouldBe(["4", "4a", "4b", "5"]);

    [Fact]
    public void A_Word_agenda_is_read_with_its_automatic_numbers()
    {
        var word = new WordFile().Heading("Agenda").Text("12 March 2027, County Hall").Numbered("Welcome – Chair").Numbered("Prevent duty (decision, 15 mins)").ToArray();

        Word(word).ShouldBe([new AgendaItem("1", "Welcome", Presenter: "Chair"), new AgendaItem("2", "Prevent duty", AgendaPurpose.Decision, null, 15)]);
    }

    [Fact]
    public void A_Word_agenda_in_a_table_is_read()
    {
        var word = new WordFile().Table(["Item", "Subject", "Presenter", "Purpose"], ["1.", "Welcome", "Chair", "Info"], ["2.", "Prevent duty", "Insp Lee", "Decision"]).ToArray();

        Word(word).ShouldBe([new AgendaItem("1", "Welcome", AgendaPurpose.Information, "Chair"), new AgendaItem("2", "Prevent duty", AgendaPurpose.Decision, "Insp Lee")]);
    }

    [Theory]
    [InlineData("", 1, "I found no items. Write one on each line, such as “1. Welcome – Chair – 5 mins – for information”.")]
    [InlineData("1. Welcome\n1. Budget", 2, "Line 2: there are two items 1.")]
    [InlineData("1. Welcome\n3. Budget", 1, "There is no item 2.")]
    [InlineData("1. Welcome – 900 mins", 1, "Line 1: 900 minutes cannot be right.")]
    [InlineData("1. Welcome – for decision – for information", 1, "Line 1: the item is for information and for decision; I took the first.")]
    [InlineData("Item\tPurpose\tTime\nWelcome\tFun\t5", 2, "Line 2: “Fun” is none of decision, discussion and information.")]
    [InlineData("Item\tPurpose\tTime\nWelcome\tInfo\tsoon", 2, "Line 2: “soon” is no length or time.")]
    [InlineData("1.\n2. Budget", 1, "Line 1: the item has no title.")]
    public void Each_fault_is_named_with_its_line(string text, int line, string fault) =>
        AgendaReader.Read(text).Faults.ShouldBe([new AgendaFault(line, fault)]);

    [Fact]
    public void What_belongs_to_no_item_is_kept_beside_the_items() =>
        AgendaReader.Read("Oversight Committee\n1. Welcome\nsomething about it all\n2. Budget").NotPlaced.ShouldBe([new AgendaFault(3, "something about it all")]);

    [Fact]
    public void A_title_that_never_ends_is_cut() =>
        AgendaReader.Read("1. " + new string('x', 400)).ShouldSatisfyAllConditions(
            reading => reading.Items.ShouldHaveSingleItem().Title.Length.ShouldBe(201),
            reading => reading.Faults.ShouldHaveSingleItem().Line.ShouldBe(1));

    [Fact]
    public void What_is_too_long_to_be_an_agenda_is_read_as_far_as_one_goes_and_says_so()
    {
        AgendaReader.Read("1. Welcome" + string.Concat(Enumerable.Repeat("\nand more", 20_000))).Faults.ShouldContain(static fault => fault.Text == "I read 3000 lines of it and no more.");
        AgendaReader.Read("1. " + string.Concat(Enumerable.Repeat("(a) ", 500))).Faults.ShouldContain(static fault => fault.Text == "Line 1 is longer than 1000 characters; I read its beginning.");
    }

    [Fact]
    public void An_item_is_written_with_its_details() => MeetingSamples.Items[1].ToString().ShouldBe("2. Serious violence duty (decision, Jo Hale, 20 minutes)");

    private static IReadOnlyList<AgendaItem> Word(byte[] content)
    {
        var reading = AgendaReader.Read(PaperReader.Read(content).ShouldBeOfType<PaperReading.Readable>().Text);
        reading.Faults.ShouldBeEmpty();
        return reading.Items;
    }
}
