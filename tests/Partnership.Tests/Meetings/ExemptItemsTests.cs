using System.Text.Json;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Exchange;
using Partnership.Meetings.Messages;
using Partnership.Meetings.Papers;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

/// <summary>What an agenda keeps from the public, and that it stays kept.</summary>
public sealed class ExemptItemsTests
{
    public static TheoryData<string, string[]> Agendas { get; } = new(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "agendas", "exempt.jsonl")).Where(static line => line.Length > 0)
            .Select(static line => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line)!)
            .Select(static agenda => (agenda["text"].GetString()!, agenda["exempt"].Deserialize<string[]>()!)));

    [Theory]
    [InlineData("1. Welcome\n2. Budget\nPart 2 - exempt\n3. Closure order, 12 Mill Lane", "Closure order")]
    [InlineData("1. Welcome\nPART B – NOT FOR PUBLICATION\n2. Closure order, 12 Mill Lane\n3. Staffing", "Closure order|Staffing")]
    [InlineData("1. Welcome\n2. Exclusion of the press and public\n3. Closure order, 12 Mill Lane", "Closure order")]
    [InlineData("1. Welcome\n2. Part II (private)\n3. Closure order, 12 Mill Lane\nPart 1 – public\n4. Any other business", "Closure order")]
    [InlineData("1. Welcome\nTo resolve that the press and public be excluded for the following items\n2. Closure order", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order – confidential – Jo Hale – 10 mins\n3. Any other business", "Closure order")]
    [InlineData("1. Welcome\n2. EXEMPT: Closure order, 12 Mill Lane\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (Part 2)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order, for decision (restricted)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order\n   Not for publication by virtue of paragraph 3 of Schedule 12A\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order\n2a. The address\n3. Close\nItems 2 and 3 are exempt.", "Closure order|The address|Close")]
    [InlineData("1. Welcome\n2. Closure order – Paper: Confidential - Mill Lane.docx\n3. Close", "Closure order")]
    [InlineData("Item | Title | Lead | Part\n1 | Welcome | Chair | 1\n2 | Closure order | Jo Hale | 2", "Closure order")]
    [InlineData("Item | Title | Public?\n1 | Welcome | Yes\n2 | Closure order | No", "Closure order")]
    [InlineData("Welcome\nBudget\nPrivate session\nClosure order", "Closure order")]
    [InlineData("1. Welcome\n\nPINK PAPERS\n2. Closure order\n\nWHITE PAPERS\n3. Next meeting", "Closure order")]
    [InlineData("1. Welcome\nThe following items are likely to be considered in the absence of the press and public\n2. Closure order\nThe meeting will return to public session\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. *Driver revocations\n3. Close\n\n* contains exempt information, paragraph 1", "Driver revocations")]
    [InlineData("1. Welcome\n2. Closure order [Exempt]\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order – _Confidential_\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n\n[PART 2 – PRIVATE]\n2. Closure order", "Closure order")]
    [InlineData("* Welcome\n* Closure order (exempt)\n* Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (Pt 2)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (Pt2)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (PT II)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order - not for public release\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (\uFF25\uFF58\uFF45\uFF4D\uFF50\uFF54)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (c o n f i d e n t i a l)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (confidental)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (Confidentia1)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (excempt)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (strictly private)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (sensitive)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (NFP)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (embargoed)\n3. Close", "Closure order")]
    [InlineData("1. Welcome\n2. Closure order (non public)\n3. Close", "Closure order")]
    [InlineData("Welcome\nNot for sharing outside the group: arrests planned\nClose", "arrests planned")]
    [InlineData("1. Minutes\n1a. Minutes – confidential annex: the Mill Lane family\n2. Close", "annex")]
    [InlineData("1. Welcome\n\nExempt business\n2. Closure order\n3. Staffing\n\nSupplement of 8 December – open\n4. Drink drive campaign", "Closure order|Staffing")]
    [InlineData("1. Welcome\n2. Part B\n3. Confidential appendix to item 1", "Confidential appendix")]
    [InlineData("CONFIDENTIAL\n1. Welcome\n2. Closure order", "Welcome|Closure order")]
    public void Items_that_the_agenda_keeps_from_the_public_are_marked(string text, string exempt)
    {
        var items = AgendaReader.Read(text).Items;

        var kept = items.Where(item => item.IsExempt).ToList();
        kept.Count.ShouldBe(exempt.Split('|').Length, string.Join('\n', items));
        kept.Zip(exempt.Split('|')).ShouldAllBe(pair => pair.First.Title.Contains(pair.Second));
    }

    [Theory]
    [InlineData("1. Welcome\n2. Exempt accommodation – update\n3. Confidential reporting line for domestic abuse\n4. School exclusions")]
    [InlineData("1. Welcome\n2. Confidentiality agreement\n3. Private rented sector – Jo Hale\n4. Restricted parking in Banbury")]
    [InlineData("1. Welcome\n2. Exempt items: none\n3. Close")]
    [InlineData("Part 1 – open to the press and public\n1. Welcome\n2. Part 2 of the Serious Violence Strategy and its costs")]
    [InlineData("1. Exclusion of press and public\nThere are no items of Part II business on this agenda.\n2. Prevent duty\n3. Close")]
    [InlineData("1. Budget\n   Appendix 2 to this report is exempt under paragraph 3 of Schedule 12A: supplier rates\n2. Budget report (exempt appendix)")]
    [InlineData("1. Minutes of 12 March\n2. Action 12 – closed")]
    public void What_only_sounds_like_it_stays_public(string text) => AgendaReader.Read(text).Items.ShouldAllBe(item => !item.IsExempt);

    /// <summary>Agendas that were written by somebody who had not seen the reader.</summary>
    [Theory]
    [MemberData(nameof(Agendas))]
    public void No_agenda_shows_what_it_keeps_from_the_public(string text, string[] exempt) => string.Join('\n', ExemptItems.PublicOf(AgendaReader.Read(text).Items))
        .ShouldSatisfyAllConditions([.. exempt.Select(words => (Action<string>)(shown => shown.ShouldNotContain(words)))]);

    [Fact]
    public void A_mark_that_may_go_for_one_item_or_for_many_hides_all_and_is_asked_about()
    {
        var reading = AgendaReader.Read("1. Welcome\n2. Cuckooing\nRestricted circulation\n3. Student safety");

        reading.Items.Select(item => item.IsExempt).ShouldBe([false, true, true]);
        reading.Faults.ShouldHaveSingleItem().Text.ShouldContain("I keep item 2 and everything below it from the public");
    }

    [Fact]
    public void The_mark_survives_being_written_and_read_again()
    {
        var items = AgendaReader.Read("1. Welcome\n2. Part 2 – exempt\n3. Closure order, 12 Mill Lane – for decision – Jo Hale – 10 mins – Paper: Mill Lane\n4. A confidential matter").Items;

        var again = AgendaReader.Read(AgendaText.Of(items));

        again.Faults.ShouldBeEmpty();
        again.Items.ShouldBe(items);
        items.Select(item => item.IsExempt).ShouldBe([false, false, true, true]);

        var twoParts = AgendaReader.Read("1. Part 2 – exempt\n2. Closure order\nPart 1 – public\n3. Road safety").Items;
        AgendaReader.Read(AgendaText.Of(twoParts)).Items.ShouldBe(twoParts);
        twoParts.Select(item => item.IsExempt).ShouldBe([false, true, false]);

        // Also where the heading has been taken off, and the item moved to another place.
        AgendaReader.Read(AgendaText.Of([items[2], items[0]])).Items[0].IsExempt.ShouldBeTrue();
    }

    [Fact]
    public void A_mark_that_was_kept_by_an_earlier_version_as_a_title_alone_counts_too()
    {
        var kept = JsonSerializer.Deserialize<Agenda>(
            """{"Items":[{"Number":"1","Title":"Welcome"},{"Number":"2","Title":"Part 2 - exempt"},{"Number":"3","Title":"Closure order, 12 Mill Lane"}],"Draft":null,"Revision":2,"PublishedAt":null,"LastChanges":["Added: 3. Closure order, 12 Mill Lane.","Added: 1. Welcome."]}""")!;

        kept.Public.Select(item => item.Title).ShouldBe(["Welcome", "Part 2 - exempt"]);
        kept.LastChanges.ShouldBe(["Added: 1. Welcome."]);
    }

    [Fact]
    public void Nothing_that_is_written_for_everybody_names_what_is_exempt()
    {
        var meeting = Published("1. Welcome\n2. Budget – Paper: Budget 2027\nPart 2 – exempt\n3. Closure order, 12 Mill Lane – Paper: Mill Lane report\n4. Staffing at Mill Lane");
        var papers = new Dictionary<string, PaperSummary>(StringComparer.Ordinal) { ["3"] = PaperSummariser.Summarise(new PaperText([new PaperBlock(PaperBlockKind.Heading, "Mill Lane")])) };

        string[] written =
        [
            Text(MeetingMessages.Reminder(meeting, "Board", MeetingSamples.LongBefore)), Text(MeetingMessages.AgendaSummary(meeting, "Board", MeetingSamples.LongBefore, papers)),
            CalendarFile.Write(meeting, MeetingSamples.LongBefore), OutlookLink.To(meeting).AbsoluteUri,
        ];

        written.ShouldAllBe(text => !text.Contains("Mill", StringComparison.OrdinalIgnoreCase) && text.Contains("Budget"));
        Text(MeetingMessages.AgendaSummary(meeting, "Board", MeetingSamples.LongBefore)).ShouldContain("2 items");
    }

    [Fact]
    public void Publishing_says_how_many_items_are_kept_out()
    {
        var draft = Sample.DraftAgenda(AgendaReader.Read("1. Welcome\nPart 2 – exempt\n2. Closure order\n3. Staffing").Items).Meeting;

        var outcome = draft.PublishAgenda(MeetingSamples.LongBefore).ShouldBeOfType<MeetingOutcome.Changed>();

        outcome.Changes.ShouldContain(change => change.Text == "Two items are kept out of the post because they are exempt.");
    }

    [Fact]
    public void A_revision_says_nothing_of_what_is_exempt_or_becomes_so()
    {
        var meeting = Published("1. Welcome\n2. Closure order, 12 Mill Lane");

        var revised = meeting.ReviseAgenda(AgendaReader.Read("1. Welcome\n2. Closure order, 12 Mill Lane – exempt\n3. Staffing – exempt\n4. Road safety").Items, MeetingSamples.LongBefore).Meeting;

        revised.Agenda.LastChanges.ShouldBe(["Added: 4. Road safety."]);
    }

    [Fact]
    public void A_mark_in_the_draft_hides_what_is_published_at_once()
    {
        var meeting = Published("1. Welcome\n2. Closure order, 12 Mill Lane");

        var marked = meeting.DraftAgenda(AgendaReader.Read("1. Welcome\n2. Closure order, 12 Mill Lane – exempt").Items).Meeting;

        marked.Agenda.Public.ShouldHaveSingleItem().Title.ShouldBe("Welcome");
    }

    [Fact]
    public void A_revision_does_not_name_what_is_marked_by_new_words_around_its_title()
    {
        var meeting = Published("1. Welcome\n2. Closure order, 12 Mill Lane");

        var revised = meeting.ReviseAgenda(AgendaReader.Read("1. Welcome\n2. Exempt report: Closure order, 12 Mill Lane").Items, MeetingSamples.LongBefore).Meeting;

        revised.Agenda.LastChanges.ShouldAllBe(change => !change.Contains("Mill", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Report A")]
    [InlineData("Summary.docx, Report A")]
    public void A_paper_that_is_exempt_keeps_its_item_out(string papers)
    {
        var meeting = Published($"1. Welcome\n2. Mill Lane – Paper: {papers}");

        var marked = meeting.WithExemptPapers(["report a"]);

        marked.Agenda.Public.ShouldHaveSingleItem().Title.ShouldBe("Welcome");
        marked.WithExemptPapers(["Report A"]).ShouldBeSameAs(marked);
    }

    [Theory]
    [InlineData("Part 2 – private and confidential", "x.docx")]
    [InlineData("Closure order", "EXEMPT Mill Lane.docx")]
    [InlineData("PART B – NOT FOR PUBLICATION", "x.docx")]
    public void A_paper_says_it_in_its_first_lines_or_its_file_name(string line, string file) =>
        PaperSummariser.Summarise(new PaperText([new PaperBlock(PaperBlockKind.Paragraph, line), new PaperBlock(PaperBlockKind.Paragraph, "The order is asked for.")]), file).IsExempt.ShouldBeTrue();

    private static Meeting Sample => MeetingSamples.Scheduled(MeetingSamples.Time("2026-03-12"));

    private static Meeting Published(string agenda) => Sample.ReviseAgenda(AgendaReader.Read(agenda).Items, MeetingSamples.LongBefore).Meeting;

    private static string Text(MeetingMessage message) => string.Join('\n', [message.Title, message.Summary, .. message.Lines.Select(line => line.Text), .. message.Points, .. message.Entries.SelectMany(entry => entry.Lines.Select(line => line.Text).Prepend(entry.Title))]);
}
