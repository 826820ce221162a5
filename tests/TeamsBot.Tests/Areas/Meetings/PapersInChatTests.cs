using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>Agendas and papers that the secretariat sends as files in its personal chat.</summary>
public sealed class PapersInChatTests : IAsyncLifetime
{
    private const string Paper = """
        Title of report: Budget 2027/28
        Report by: Jo Hale, Treasurer

        1. Introduction
        1.1 To set the partnership's budget for the year.

        2. Recommendations
        2.1 Agree the budget of £319,899.
        """;

    private const string AgendaFile = "AGENDA\n1. Welcome – Chair – 5 mins\n2. Budget – for decision\n3. Close";

    private MeetingsUnderTest _meetings = null!;
    private FakeDrive _drive = null!;
    private KeptMeeting _kept = null!;

    public async ValueTask InitializeAsync()
    {
        _meetings = await MeetingsUnderTest.StartAsync();
        _drive = await FakeDrive.StartAsync();
        _kept = await _meetings.ArrangeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _drive.DisposeAsync();
        await _meetings.Bot.DisposeAsync();
    }

    [Fact]
    public async Task An_agenda_file_becomes_the_draft_of_the_meeting_that_the_words_name()
    {
        var card = await CardAsync("agenda.txt", AgendaFile, "agenda for the oversight committee");

        card.Shown.ShouldContain("Agenda (draft)");
        _meetings.Kept(_kept).Meeting.Agenda.Draft!.Select(item => item.Title).ShouldBe(["Welcome", "Budget", "Close"]);
    }

    [Theory]
    [InlineData("paper for item 2")]
    [InlineData("this is the paper for item 2 of the oversight committee")]
    [InlineData("item 2 of the oversight committee")]
    public async Task A_paper_goes_to_the_item_that_the_words_name(string words)
    {
        await DraftAsync();

        var card = await CardAsync("Budget.txt", Paper, words);

        card.Shown.ShouldContain("Paper for item 2: Budget");
        card.Shown.ShouldContain("Agree the budget of £319,899.");
        var kept = _meetings.Store.Papers(_kept.Meeting.Id).ShouldHaveSingleItem();
        kept.Name.ShouldBe("Budget.txt");
        kept.Summary.Title.ShouldBe("Budget 2027/28");
        _meetings.Kept(_kept).Meeting.Agenda.Latest[1].Paper.ShouldBe("Budget.txt");
        (await _meetings.Secretary.AskForCardAsync("agenda")).Shown.ShouldContain("Agree the budget");
    }

    [Fact]
    public async Task Without_words_it_is_asked_where_a_file_belongs()
    {
        await DraftAsync();
        var question = await CardAsync("Budget.txt", Paper, "");
        question.Shown.ShouldContain("Where does this file belong?");
        question.Shown.ShouldContain("Agree the budget");
        question.Shown.ShouldContain("£319,899");
        var places = question.Choices("paperPlace");
        places[0].Title.ShouldContain("the agenda itself");

        var card = await _meetings.Secretary.PressAsync(question, MeetingVerbs.TakePaper, Typed(("paperPlace", places.Single(place => place.Title.Contains("item 2", StringComparison.Ordinal)).Value)));

        card.Shown.ShouldContain("Paper for item 2: Budget");
        _meetings.Kept(_kept).Meeting.Agenda.Latest[1].Paper.ShouldBe("Budget.txt");
    }

    [Fact]
    public async Task Summarise_item_2_tells_all_that_its_paper_says_and_to_members_only_what_is_published()
    {
        await DraftAsync();
        await CardAsync("Budget.txt", Paper + string.Concat(Enumerable.Range(2, 12).Select(static i => $"\n2.{i} Agree a grant of £{i},000 for the project in area {i}, on condition that its report of the year before is with the Treasurer.")), "paper for item 2");

        var whole = await _meetings.Secretary.AskForCardAsync("summarise item 2");

        whole.Shown.ShouldContain("Agree the budget of £319,899.");
        whole.Shown.ShouldContain("£13,000 for the project in area 13, on condition that its report of the year before is with the Treasurer.");
        (await SaidAsync(_meetings.Secretary, "summary of item 3")).ShouldContain("no paper for item 3");
        (await SaidAsync(_meetings.Secretary, "tell me more about item 9")).ShouldContain("no item 9");
        (await SaidAsync(_meetings.Member, "summarise item 2")).ShouldNotContain("319,899");
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_asked_about()
    {
        await DraftAsync();

        (await CardAsync("Budget.txt", Paper, "paper for item 9")).Shown.ShouldContain("has no item 9");

        _meetings.Store.Papers(_kept.Meeting.Id).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_an_hour_the_file_has_to_be_sent_again()
    {
        await DraftAsync();
        var question = await CardAsync("Budget.txt", Paper, "");
        _meetings.Clock.Now += TimeSpan.FromMinutes(61);

        var answer = await _meetings.Secretary.SendRawAsync(PersonInChat.Merge(question, question.Button(MeetingVerbs.TakePaper), Typed(("paperPlace", question.Choices("paperPlace")[0].Value))));

        answer.ToJsonString().ShouldContain("send it again");
    }

    [Fact]
    public async Task An_agenda_file_with_faults_is_shown_for_repair_with_the_files_lines()
    {
        var form = await CardAsync("agenda.txt", "AGENDA\n1. Welcome\n2. Budget\n2. Close", "agenda for the oversight committee");

        form.Shown.ShouldContain("of the file");
        form.Inputs["agenda"].ShouldContain("Budget");
        _meetings.Kept(_kept).Meeting.Agenda.Draft.ShouldBeNull();
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_with_its_name()
    {
        (await TextAsync("empty.docx", [], "")).ShouldContain("empty.docx: The document has no text");
        (await TextAsync("picture.docx", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1], "")).ShouldContain("neither a Word document");
        (await TextAsync("old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument")], "")).ShouldContain("old format");
    }

    [Fact]
    public async Task A_file_is_fetched_from_allowed_hosts_only_also_by_a_detour()
    {
        var elsewhere = (await SendAsync("Budget.txt", "https://evil.example/Budget.txt", "")).ShouldHaveSingleItem();
        var detour = (await SendAsync("Budget.txt", _drive.SendOn("detour", "https://evil.example/Budget.txt"), "")).ShouldHaveSingleItem();
        var circle = (await SendAsync("Budget.txt", _drive.SendOn("circle", _drive.AddressOf("circle")), "")).ShouldHaveSingleItem();
        var gone = (await SendAsync("Budget.txt", _drive.AddressOf("gone"), "")).ShouldHaveSingleItem();

        foreach (var reply in new[] { elsewhere, detour, circle, gone })
        {
            ((string)reply["text"]!).ShouldContain("could not fetch Budget.txt");
        }

        _meetings.Bot.Complaints.Count(line => line.Contains("'evil.example'", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_detour_to_an_allowed_host_is_followed()
    {
        await DraftAsync();
        var address = _drive.SendOn("short", _drive.Add("Budget.txt", Encoding.UTF8.GetBytes(Paper)));

        var replies = await SendAsync("Budget.txt", address, "paper for item 2");

        replies.ShouldHaveSingleItem()["attachments"]!.ToJsonString().ShouldContain("Paper for item 2");
    }

    [Fact]
    public async Task A_members_file_is_not_even_opened()
    {
        var address = _drive.Add("Budget.txt", Encoding.UTF8.GetBytes(Paper));

        var reply = (await _meetings.Bot.ExchangeAsync(Message("Budget.txt", address, "").By(PersonInChat.Member))).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("secretariat");
        _drive.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_file_sent_twice_is_the_items_paper_once()
    {
        await DraftAsync();
        await CardAsync("Budget.txt", Paper, "paper for item 2");

        await CardAsync("Budget.txt", Paper.Replace("£319,899", "£320,000", StringComparison.Ordinal), "paper for item 2");

        _meetings.Store.Papers(_kept.Meeting.Id).ShouldHaveSingleItem().Summary.Decisions.ShouldContain(decision => decision.Contains("£320,000", StringComparison.Ordinal));
    }

    private static async Task<string> SaidAsync(PersonInChat person, string words) => string.Concat((await person.SayAsync(words)).Select(static reply => reply.ToJsonString()));

    private async Task DraftAsync() => await _meetings.Secretary.AskForCardAsync("agenda for the oversight committee:\n" + AgendaFile);

    private async Task<CardInHand> CardAsync(string name, string content, string words)
    {
        var reply = (await SendAsync(name, _drive.Add(name, Encoding.UTF8.GetBytes(content)), words)).ShouldHaveSingleItem();
        reply["attachments"].ShouldNotBeNull((string?)reply["text"]);
        return new CardInHand(reply["attachments"]![0]!["content"]!.AsObject());
    }

    private async Task<string> TextAsync(string name, byte[] content, string words) => (string)(await SendAsync(name, _drive.Add(name, content), words)).ShouldHaveSingleItem()["text"]!;

    private async Task<IReadOnlyList<JsonObject>> SendAsync(string name, string address, string words) =>
        await _meetings.Bot.ExchangeAsync(Message(name, address, words).By(PersonInChat.Secretary));

    private JsonObject Message(string name, string address, string words)
    {
        var activity = TeamsActivity.Personal(words, conversation: _meetings.Secretary.Conversation);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = "https://contoso-my.sharepoint.com/personal/a/Documents/" + name,
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = address, ["uniqueId"] = Guid.NewGuid().ToString(), ["fileType"] = name.Split('.')[^1] },
        });
        return activity;
    }

    private static Dictionary<string, string> Typed(params (string Id, string Value)[] typed) => typed.ToDictionary(one => one.Id, one => one.Value, StringComparer.Ordinal);
}
