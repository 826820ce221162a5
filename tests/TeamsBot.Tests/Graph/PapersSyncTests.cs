using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Shouldly;
using Xunit;

namespace TeamsBot.Tests.Graph;

public sealed class PapersSyncTests
{
    private const string Notice = "notice about a paper";

    private const string AgendaText = """
        Agenda
        1. Welcome and apologies
        2. Minutes of the last meeting (decision, Jo Hale, 5 minutes)
        3. Fly-tipping (decision, Sam Okoro, 20 minutes)
        Paper: Fly-tipping report
        """;

    [Fact]
    public async Task An_agenda_in_the_folder_of_the_meetings_day_becomes_a_draft_that_the_secretariat_is_told_of()
    {
        await using var bench = await StartAsync(static graph => graph.Drive.AddFile("Agenda.txt", Bytes(AgendaText), folder: graph.Drive.AddFolder("2027-03-12")));

        var agenda = bench.Meetings.ShouldHaveSingleItem().Agenda;
        agenda.State.ShouldBe(AgendaState.Draft);
        agenda.Latest.Select(static item => item.Title).ShouldBe(["Welcome and apologies", "Minutes of the last meeting", "Fly-tipping"]);
        bench.Planned(Notice).ShouldHaveSingleItem().ShouldBe(
            "I read the agenda \"Agenda.txt\" for Oversight Committee on Friday 12 March 2027: 3 items. It waits as a draft; nobody sees it until you publish it.");
    }

    [Fact]
    public async Task A_file_is_read_again_only_when_it_has_changed()
    {
        await using var bench = await StartAsync(static graph =>
        {
            graph.Drive.AddFile("2027-03-12 agenda.txt", Bytes(AgendaText));
            graph.Drive.AddFile("2027-03-12 Fly-tipping report.docx", Word("Fly-tipping", "Recommendations", "The committee is asked to agree the new patrols."));
        });
        var downloads = Downloads(bench);
        downloads.ShouldBe(2);

        await bench.ReadAsync();
        Downloads(bench).ShouldBe(downloads);

        bench.Graph.Drive.AddFile("2027-03-12 agenda.txt", Bytes(AgendaText + "\n4. Any other business"), version: 2);
        await bench.ReadAsync();
        Downloads(bench).ShouldBe(downloads + 1);
        bench.Meetings[0].Agenda.Latest.Count.ShouldBe(4);
        bench.Planned(Notice).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_secretariat_makes_of_the_draft_stays()
    {
        await using var bench = await StartAsync(static graph => graph.Drive.AddFile("2027-03-12 agenda.txt", Bytes(AgendaText)));
        await bench.DraftAsync(bench.Meetings[0].Id, [new AgendaItem("1", "Only this")]);

        await bench.ReadAsync();

        bench.Meetings[0].Agenda.Latest.ShouldHaveSingleItem().Title.ShouldBe("Only this");
    }

    [Fact]
    public async Task A_paper_is_summarised_under_the_name_that_the_agenda_gives_it()
    {
        await using var bench = await StartAsync(static graph =>
        {
            var folder = graph.Drive.AddFolder("2027-03-12 Oversight Committee");
            graph.Drive.AddFile("Fly-tipping report.docx", Word("Fly-tipping in the county", "Recommendations", "The committee is asked to agree the new patrols."), folder: folder);
            graph.Drive.AddFile("Agenda.txt", Bytes(AgendaText), folder: folder);
        });

        var paper = bench.Store.Papers(bench.Meetings[0].Id).ShouldHaveSingleItem();
        paper.Name.ShouldBe("Fly-tipping report");
        paper.Summary.Title.ShouldBe("Fly-tipping in the county");
        paper.Summary.Decisions.ShouldHaveSingleItem().ShouldContain("new patrols");
    }

    [Fact]
    public async Task An_agenda_that_comes_after_its_paper_gives_it_its_name()
    {
        await using var bench = await StartAsync(static graph => graph.Drive.AddFile("2027-03-12 Fly-tipping report.docx", Word("Fly-tipping report", "Introduction", "Text.")));
        bench.Graph.Drive.AddFile("2027-03-12 agenda.txt", Bytes(AgendaText));

        await bench.ReadAsync();

        bench.Store.Papers(bench.Meetings[0].Id).ShouldContain(static paper => paper.Name == "Fly-tipping report");
        Downloads(bench).ShouldBe(2);
    }

    [Theory]
    [InlineData("2027-03-12 report.pdf", "%PDF-1.7", null, "neither a Word document")]
    [InlineData("2027-03-12 report.docx", "this is no Word file \u0001\u0002\u0000", null, "neither a Word document")]
    [InlineData("2027-03-12 report.txt", "", null, "no text that I can read")]
    [InlineData("2027-03-12 report.docx", "x", 30_000_000L, "larger than I read")]
    public async Task A_file_that_cannot_be_read_is_told_once_a_version(string name, string content, long? size, string words)
    {
        await using var bench = await StartAsync(graph => graph.Drive.AddFile(name, Bytes(content), size: size));

        await bench.ReadAsync();
        var told = bench.Planned(Notice).ShouldHaveSingleItem();
        told.ShouldContain(name);
        told.ShouldContain(words);

        bench.Graph.Drive.AddFile(name, Bytes(content), version: 2, size: size);
        await bench.ReadAsync();
        bench.Planned(Notice).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_agenda_without_items_is_told_once()
    {
        await using var bench = await StartAsync(static graph => graph.Drive.AddFile("2027-03-12 agenda.txt", Bytes("Agenda")));

        await bench.ReadAsync();

        bench.Meetings[0].Agenda.State.ShouldBe(AgendaState.None);
        bench.Planned(Notice).ShouldHaveSingleItem().ShouldContain("found no items");
    }

    [Fact]
    public async Task Where_two_bodies_meet_on_a_day_the_name_says_for_which_a_file_is()
    {
        await using var bench = await StartAsync(static graph =>
        {
            graph.Calendar.Add("e2", "Coordination group", "2027-03-12T14:00:00", "2027-03-12T15:00:00");
            graph.Drive.AddFile("2027-03-12 Oversight Committee agenda.txt", Bytes("1. For the committee"));
            graph.Drive.AddFile("2027-03-12 Coordination Group agenda.txt", Bytes("1. For the group"));
            graph.Drive.AddFile("2027-03-12 agenda.txt", Bytes("1. For whom?"));
        });

        bench.Meetings.Select(static meeting => meeting.Agenda.Latest.Single().Title).ShouldBe(["For the committee", "For the group"]);
        bench.Planned(Notice).ShouldContain(static text => text.StartsWith("Several bodies meet on that day, and \"2027-03-12 agenda.txt\""));
    }

    [Fact]
    public async Task What_is_not_for_a_meeting_is_left_alone()
    {
        await using var bench = await StartAsync(static graph =>
        {
            graph.Drive.AddFile("Terms of reference.docx", Bytes("x"));
            graph.Drive.AddFile("2027-03-13 agenda.txt", Bytes(AgendaText));
            graph.Drive.AddFile("2027-03-12 photo.jpg", Bytes("x"));
            graph.Drive.AddFile("~$27-03-12 agenda.docx", Bytes("x"));
            graph.Drive.AddFile("2027-13-12 agenda.txt", Bytes(AgendaText));
        });

        Downloads(bench).ShouldBe(0);
        bench.Planned(Notice).ShouldBeEmpty();
        ((string)(await bench.HealthAsync())["status"]!).ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_an_outage_of_the_papers_alone()
    {
        await using var bench = await GraphBench.StartAsync(WithMeeting, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Graph:DriveId"] = FakeDrive.Id, ["Graph:Folder"] = "Elsewhere" });

        var health = await bench.HealthAsync();
        ((string)health["papersFault"]!).ShouldBe("NotFound");
        health["calendarFault"].ShouldBeNull();
        bench.Meetings.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_download_that_fails_is_tried_at_the_next_reading()
    {
        await using var bench = await StartAsync(static graph =>
        {
            graph.Drive.AddFile("2027-03-12 agenda.txt", Bytes(AgendaText));
            graph.Answer = static request => request.Path.StartsWith("/download/", StringComparison.Ordinal) ? new GraphAnswer(500) : null;
        });
        bench.Meetings[0].Agenda.State.ShouldBe(AgendaState.None);
        ((string)(await bench.HealthAsync())["papersFault"]!).ShouldBe("Failing");
        bench.Graph.Answer = null;

        await bench.ReadAsync();

        bench.Meetings[0].Agenda.State.ShouldBe(AgendaState.Draft);
        ((string)(await bench.HealthAsync())["status"]!).ShouldBe("Healthy");
    }

    private static Task<GraphBench> StartAsync(Action<FakeGraph> prepare) => GraphBench.StartAsync(
        graph =>
        {
            WithMeeting(graph);
            prepare(graph);
        },
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["Graph:SiteId"] = FakeGraph.Site, ["Graph:Folder"] = "Papers" });

    private static void WithMeeting(FakeGraph graph) => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00");

    private static int Downloads(GraphBench bench) => bench.Graph.Requests.Count(static request => request.Path.StartsWith("/download/", StringComparison.Ordinal));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Word(string title, string heading, string text)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(Line(title, "Heading1"), Line(heading, "Heading2"), Line(text, style: null)));
        }

        return stream.ToArray();
    }

    private static Paragraph Line(string text, string? style) =>
        new(new ParagraphProperties(style is null ? [] : [new ParagraphStyleId { Val = style }]), new Run(new Text(text)));
}
