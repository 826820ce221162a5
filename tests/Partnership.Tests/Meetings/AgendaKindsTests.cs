using Partnership.Meetings.Agendas;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

/// <summary>How colleagues say beside a title who leads, what for and with which paper.</summary>
public sealed class AgendaKindsTests
{
    [Fact]
    public void Initials_are_whom_the_agenda_itself_names_and_stay_where_it_names_two_or_none()
    {
        var items = AgendaReader.Read("""
            Agenda
            Present: Orla Quill (Chair), Ben Marsh, Beth Moore
            1. Welcome - OQ
            2. Burglary - OQ - D - 10 mins
            3. Youth work - BM - I - 10 mins
            4. Spending - ZZ - I - 5 mins
            D = decision, I = information
            """).Items;

        items.Select(static item => item.Presenter).ShouldBe(["Orla Quill", "Orla Quill", "BM", "ZZ"]);
        items[1].Purpose.ShouldBe(AgendaPurpose.Decision);
    }

    [Fact]
    public void Who_leads_stands_in_a_bracket_with_a_length_or_with_a_remark()
    {
        var items = AgendaReader.Read("""
            1. Recap (Nuala, 5)
            2. Fly-tipping hot spots (Sgt Amara Obi for the figures, 15 mins)
            3. Bonfire night (Piotr)
            4. Spending (second quarter)
            5. Plan for the year (Thames Valley Police and Fire)
            """).Items;

        items.Select(static item => (item.Title, item.Presenter, item.Minutes)).ShouldBe(
        [
            ("Recap", "Nuala", 5), ("Fly-tipping hot spots", "Sgt Amara Obi", 15), ("Bonfire night", "Piotr", null), ("Spending (second quarter)", null, null),
            ("Plan for the year (Thames Valley Police and Fire)", null, null),
        ]);
    }

    [Fact]
    public void A_name_behind_a_dash_is_one_where_other_items_have_posts_and_ranks_there()
    {
        var items = AgendaReader.Read("""
            1. Serious violence duty – Chief Insp Wren – presentation
            2. Grants – Idris Vaughan. Two members have declared an interest.
            3. Private matters – Chair. No papers.
            4. Town centre – Queen Street
            5. Night-time economy – next steps
            """).Items;

        items.Select(static item => (item.Title, item.Presenter)).ShouldBe(
            [("Serious violence duty", "Chief Insp Wren"), ("Grants", "Idris Vaughan"), ("Private matters", "Chair"), ("Town centre – Queen Street", null), ("Night-time economy – next steps", null)]);
    }

    [Fact]
    public void A_name_that_stands_behind_two_titles_leads_both() =>
        AgendaReader.Read("1. Monitoring (Paper C) – Mina Ost\n2. Allocations – Mina Ost – for decision\n3. Close").Items.Select(static item => item.Presenter).ShouldBe(["Mina Ost", "Mina Ost", null]);

    [Fact]
    public void In_one_line_a_number_counts_on_behind_pages_and_brackets() =>
        AgendaReader.Read("Hinton Parish Council Working Group 3 February 2027 Agenda 1. Apologies for absence 2. To approve the minutes of 2 December 2026 (copy attached) 3. CCTV To consider quotations (pages 4 to 9) 4. Parking 5. Budget (Clerk) 6. Close")
            .Items.Select(static item => item.Number).ShouldBe(["1", "2", "3", "4", "5", "6"]);

    [Fact]
    public void Tabs_that_only_indent_part_no_cells() =>
        AgendaReader.Read("1.\tFUND 2026/27\n\t(a) Monitoring\n\t(b) Allocations for next year\n2.\tCLOSE").Items.Select(static item => item.Number).ShouldBe(["1", "1a", "1b", "2"]);

    [Fact]
    public void A_name_behind_a_dash_stays_in_the_title_where_nobody_else_stands_there() =>
        AgendaReader.Read("1. Hate crime – Blackbird Leys\n2. Burglary – Wood Farm\n3. Any other business").Items.ShouldAllBe(static item => item.Presenter == null);

    [Theory]
    [InlineData("Dates for next year, list attached", "Dates for next year", "list attached")]
    [InlineData("Actions - log attached, pls read before the day", "Actions", "log attached")]
    [InlineData("Draft strategy, summary to follow", "Draft strategy", "summary to follow")]
    [InlineData("People attached to the court", "People attached to the court", null)]
    public void What_is_attached_is_the_items_paper(string line, string title, string? paper)
    {
        var item = AgendaReader.Read($"1. {line}\n2. Close").Items[0];

        (item.Title, item.Paper).ShouldBe((title, paper));
    }

    [Theory]
    [InlineData("Van rota, need a yes/no on who has it", AgendaPurpose.Decision)]
    [InlineData("Bid to the fund, decision needed", AgendaPurpose.Decision)]
    [InlineData("Posters for the campaign, your ideas please", AgendaPurpose.Discussion)]
    [InlineData("Warm homes, just a quick update", AgendaPurpose.Information)]
    [InlineData("Items for information", AgendaPurpose.Information)]
    [InlineData("Hellos and apologies", AgendaPurpose.Information)]
    [InlineData("Welcome", AgendaPurpose.NotStated)]
    [InlineData("Ideas and views of young people", AgendaPurpose.NotStated)]
    public void What_an_item_asks_for_may_be_said_in_passing(string line, AgendaPurpose purpose) => AgendaReader.Read($"1. {line}\n2. Close").Items[0].Purpose.ShouldBe(purpose);

    [Fact]
    public void A_line_below_says_which_items_have_their_papers()
    {
        var items = AgendaReader.Read("1. Welcome\n2. Burglary\n3. Budget\nPapers for 2 and 3 attached").Items;

        items.Select(static item => item.Paper).ShouldBe([null, "attached", "attached"]);
    }

    [Theory]
    [InlineData("1. Apologies\n2. Minutes of the last meeting\n3. Burglary\n4. AOB", true)]
    [InlineData("Agenda\n1. Welcome\n2. Burglary\n3. Budget", true)]
    [InlineData("1. Apologies were received from Cllr Reed\n2. The minutes of 3 May were agreed\n3. It was noted that burglary is down\n4. Next meeting: 4 June", false)]
    [InlineData("Actions:\n1. Sam to send apologies to the school\n2. Jo to check the minutes of May\n3. Ask about the next meeting", false)]
    [InlineData("To do before the next meeting:\n1. Book the hall\n2. Print minutes of May\n3. Buy biscuits", false)]
    [InlineData("Time\tItem\tLead\n10:00\tWelcome\tChair\n10:05\tBurglary\tSgt Wren\n10:30\tClose\tChair", true)]
    [InlineData("1. Report it online\n2. Call 101\n3. In an emergency call 999", false)]
    [InlineData("Questions for the next meeting:\n1. Who pays?\n2. When is the agenda due?\n3. Any other business?", false)]
    public void A_pasted_list_is_an_agenda_only_where_it_has_a_meetings_business_and_tells_of_none_that_has_been(string text, bool isAgenda) => AgendaReader.IsAgenda(text).ShouldBe(isAgenda);
}
