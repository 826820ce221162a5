using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Meetings;
using Shouldly;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using TeamsBot.Tests.Graph;
using Xunit;

namespace TeamsBot.Tests.Files;

public sealed class DocumentReaderTests
{
    private static readonly byte[] _paper = Encoding.UTF8.GetBytes("Title of report: Budget\n\n1. Introduction\nText.");
    private static readonly byte[] _nested = Word(string.Concat(Enumerable.Repeat("<w:r>", 80_000)) + string.Concat(Enumerable.Repeat("</w:r>", 80_000)));

    [Fact]
    public async Task A_Word_file_of_a_few_kilobytes_that_is_nested_without_end_is_refused_and_the_bot_works_on()
    {
        await using var drive = await FakeTeams.FakeDrive.StartAsync();
        await using var bot = await BotUnderTest.StartAsync();
        _nested.Length.ShouldBeLessThan(10_000);

        Text(await SendAsync(bot, drive, "paper.docx", _nested)).ShouldContain("built in a more complicated way than I can read");

        Text(await SendAsync(bot, drive, "paper.docx", _paper)).ShouldContain("called a Word document, but it is none");
        Text(await SendAsync(bot, drive, "paper.txt", _paper)).ShouldStartWith("I have read");
    }

    [Fact]
    public async Task A_Word_file_of_the_papers_folder_that_is_nested_without_end_is_told_and_the_others_are_read()
    {
        await using var bench = await StartWithPapersAsync(database: null, ("2027-03-12 Nested.docx", _nested), ("2027-03-12 Budget.txt", _paper));

        bench.Planned("notice about a paper").ShouldHaveSingleItem().ShouldContain("built in a more complicated way");
        PapersOf(bench).ShouldBe(["2027-03-12 Budget.txt"]);
    }

    [Theory]
    [InlineData("Agenda.docx", "<!DOCTYPE html><html><body>1. Welcome<br>2. Close</body></html>")]
    [InlineData("Agenda.txt", "<p>1. Welcome</p>\n<p>2. Close</p>")]
    [InlineData("Agenda.docx", "1. Welcome\n2. Close")]
    public async Task A_file_that_is_not_what_its_name_says_becomes_no_agenda(string name, string content)
    {
        await using var drive = await FakeTeams.FakeDrive.StartAsync();
        await using var bot = await BotUnderTest.StartAsync();

        var answer = Text(await SendAsync(bot, drive, name, Encoding.UTF8.GetBytes(content)));

        answer.ShouldStartWith($"{name}: The file is");
        answer.ShouldContain("save it as a Word document");
    }

    [Fact]
    public async Task A_document_that_ended_the_bot_is_set_aside_at_the_next_start_and_the_secretariat_is_told()
    {
        await using var ended = await EndedReading.DatabaseAsync("Budget.txt", _paper);
        await using var drive = await FakeTeams.FakeDrive.StartAsync();
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:Path"] = ended.Database };
        for (var start = 1; start <= 2; start++)
        {
            await using var bot = await BotUnderTest.StartAsync(settings: settings);

            var notice = Notices(bot).ShouldHaveSingleItem();
            notice.ShouldContain("\"Budget.txt\"");
            notice.ShouldContain("set that file aside");
            Text(await SendAsync(bot, drive, "Budget.txt", _paper)).ShouldContain("I stopped working once while I was reading this file");
            Text(await SendAsync(bot, drive, "Budget.txt", [.. _paper, .. "More."u8])).ShouldStartWith("I have read");
        }
    }

    [Fact]
    public async Task A_paper_of_the_folder_that_ended_the_bot_is_not_read_at_the_next_start_and_the_others_are()
    {
        await using var ended = await EndedReading.DatabaseAsync("Budget.txt", _paper);

        await using var bench = await StartWithPapersAsync(ended.Database, ("2027-03-12 Budget.txt", _paper), ("2027-03-12 Lights.txt", Encoding.UTF8.GetBytes("Title of report: Lights\n\nText.")));

        bench.Planned("notice about a paper").ShouldHaveSingleItem().ShouldContain("I stopped working once while I was reading this file");
        PapersOf(bench).ShouldBe(["2027-03-12 Lights.txt"]);
    }

    [Fact]
    public async Task A_document_that_is_read_to_its_end_leaves_no_mark()
    {
        await using var drive = await FakeTeams.FakeDrive.StartAsync();
        var folder = Directory.CreateTempSubdirectory("teamsbot-");
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:Path"] = Path.Combine(folder.FullName, "kept.db") };
        await using (var first = await BotUnderTest.StartAsync(settings: settings))
        {
            await SendAsync(first, drive, "Budget.txt", _paper);
            await SendAsync(first, drive, "Nested.docx", _nested);
        }

        await using (var second = await BotUnderTest.StartAsync(settings: settings))
        {
            Notices(second).ShouldBeEmpty();
            Text(await SendAsync(second, drive, "Budget.txt", _paper)).ShouldStartWith("I have read");
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_document_that_takes_long_holds_up_neither_turns_nor_the_calendar()
    {
        await using var reading = new EndedReading();
        await using var drive = await FakeTeams.FakeDrive.StartAsync();
        await using var bench = await GraphBench.StartAsync(configure: builder => builder.Services.AddSingleton(reading.Read));
        await reading.BeginAsync(bench.Bot, "Budget.txt", drive.Add("Budget.txt", _paper));
        reading.IsOnThreadOfTurns.ShouldBeFalse();

        (await new PersonInChat(bench.Bot, PersonInChat.Member).SayAsync("what are the priorities")).ShouldNotBeEmpty();
        bench.Graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00");
        await bench.ReadAsync();

        bench.Meetings.ShouldHaveSingleItem();
        await reading.EndAsync();
    }

    private static Task<GraphBench> StartWithPapersAsync(string? database, params (string Name, byte[] Content)[] files) => GraphBench.StartAsync(
        graph =>
        {
            graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00");
            foreach (var (name, content) in files)
            {
                graph.Drive.AddFile(name, content);
            }
        },
        new Dictionary<string, string?>(database is null ? [] : [new("Database:Path", database)], StringComparer.Ordinal) { ["Graph:SiteId"] = FakeGraph.Site, ["Graph:Folder"] = "Papers" });

    private static IEnumerable<string> PapersOf(GraphBench bench) => bench.Store.Papers(bench.Meetings.ShouldHaveSingleItem().Id).Select(static paper => paper.Name);

    private static Task<IReadOnlyList<JsonObject>> SendAsync(BotUnderTest bot, FakeTeams.FakeDrive drive, string name, byte[] content) =>
        new PersonInChat(bot, PersonInChat.Secretary).SendFileAsync(name, drive.Add(name, content));

    private static string Text(IReadOnlyList<JsonObject> replies) => (string)replies.ShouldHaveSingleItem()["text"]!;

    private static List<string> Notices(BotUnderTest bot)
    {
        using var database = bot.Services.GetRequiredService<BotDbContextFactory>().CreateDbContext();
        return [.. database.Set<OutboxRow>().Where(static row => row.Kind == "notice about a document").AsEnumerable().Select(static row => OutboxPayload.FromJson(row.Payload).Summary)];
    }

    private static byte[] Word(string paragraph)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write($"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>{paragraph}</w:p></w:body></w:document>");
        }

        return stream.ToArray();
    }
}
