using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Areas.People;
using TeamsBot.People;
using TeamsBot.Tests.Areas.Meetings.Posts;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>Nothing of an exempt item reaches a channel, the search, the calendar or somebody who is not named, whatever the agenda and whatever is asked.</summary>
public sealed class ExemptItemsEverywhereTests : IAsyncLifetime
{
    // No words of the language: they can come from nowhere but an exempt item, and the first from who asks for it, too.
    private const string Secret = "Zyxquorvel";
    private const string Hidden = "Wombrazel";

    private static readonly string[] Subjects = ["Fly-tipping", "Town centre wardens", "Burglary", "Hate crime", "Youth work", "Budget", "Knife crime", "Street lighting"];

    private PostsBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await PostsBench.StartAsync("2027-03-01 10:00");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Nothing_exempt_is_seen_by_anybody_but_the_secretariat_and_those_whom_it_names(int seed)
    {
        var random = new Random(seed);
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        var pasted = Agenda(random, out var exempt);
        await _bench.ReviseAgendaAsync(meeting.Id, [.. AgendaReader.Read(pasted).Items]);
        await _bench.KeepPaperAsync(meeting.Id, Paper($"{Secret} {Hidden} report.docx"));
        await _bench.RunAsync();
        await _bench.ReviseAgendaAsync(meeting.Id, [.. AgendaReader.Read(pasted.Replace("Apologies", "Apologies and welcome", StringComparison.Ordinal)).Items]);
        await _bench.RunAsync();

        var seen = new List<string>();
        string[] questions =
        [
            "what's on the agenda?", "agenda for the board", $"what is item {exempt}?", $"who presents item {exempt}?", $"summarise item {exempt}", "summarise item 2", "next board meeting", "upcoming meetings",
            $"is there anything about {Secret} on the agenda?", $"{Secret}", $"tell me about {Secret} at the board", "give me the agenda as a file", "what is waiting for me?", "what will be discussed at the board?", "who presents what?",
        ];
        foreach (var question in questions)
        {
            seen.AddRange(await SayAsync(TeamsActivity.Personal(question, _bench.Teams.ServiceUrl, "a:member").By(PersonInChat.Member)));
            seen.AddRange(await SayAsync(TeamsActivity.Channel(question, _bench.Teams.ServiceUrl, PersonInChat.Secretary)));
            seen.AddRange(await SayAsync(TeamsActivity.Group(question, _bench.Teams.ServiceUrl).By(PersonInChat.Secretary)));
        }

        using var search = await _bench.Bot.PostAsync(TeamsActivity.Invoke("composeExtension/query", new JsonObject { ["commandId"] = "facts", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = Secret }) }));
        seen.Add(await search.Content.ReadAsStringAsync());
        using var calendar = await _bench.Bot.Client.GetAsync(_bench.Bot.Services.GetRequiredService<MeetingLinks>().CalendarFile(meeting)?.PathAndQuery);
        seen.Add(await calendar.Content.ReadAsStringAsync());
        await _bench.GoToAsync("2027-03-11 12:00");
        seen.AddRange(_bench.Teams.Shown.Select(static sent => sent.Activity.ToJsonString()));

        seen.Where(static text => text.Contains(Hidden, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        seen.ShouldContain(static text => text.Contains("Apologies and welcome", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_named_sees_exempt_items_in_the_personal_chat_alone_until_that_ends()
    {
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await _bench.ReviseAgendaAsync(meeting.Id, [.. AgendaReader.Read($"1. Welcome\nPart 2 - exempt\n2. {Secret} {Hidden}").Items]);
        var store = _bench.Bot.Services.GetRequiredService<RoleStore>();
        var member = new Person(new PersonId(Guid.Parse(PersonInChat.Member)), "Priya Nair");
        (await Personal()).ShouldNotContain(Secret);

        await store.GiveAsync(PostsBench.Secretary, member, Role.ExemptReader, RoleScope.None, CancellationToken.None);

        (await Personal()).ShouldContain(Secret);
        string.Join(' ', await SayAsync(TeamsActivity.Channel("what's on the agenda?", _bench.Teams.ServiceUrl, PersonInChat.Member))).ShouldNotContain(Secret);
        await store.TakeAsync(PostsBench.Secretary, member, Role.ExemptReader, RoleScope.None, CancellationToken.None);
        (await Personal()).ShouldNotContain(Secret);

        async Task<string> Personal() => string.Join(' ', await SayAsync(TeamsActivity.Personal("what's on the agenda?", _bench.Teams.ServiceUrl, "a:priya").By(PersonInChat.Member)));
    }

    private async Task<IEnumerable<string>> SayAsync(JsonObject activity) => (await _bench.Bot.ExchangeAsync(activity)).Select(static reply => reply.ToJsonString());

    /// <summary>An agenda whose exempt items are marked in one of the ways that councils use.</summary>
    private static string Agenda(Random random, out int exempt)
    {
        var lines = new List<string> { "1. Apologies" };
        var number = 2;
        for (; number <= random.Next(3, 7); number++)
        {
            lines.Add($"{number}. {Subjects[random.Next(Subjects.Length)]} - To note");
        }

        exempt = number;
        var way = random.Next(4);
        lines.AddRange(way switch
        {
            0 => ["PART 2 - EXEMPT ITEMS"],
            1 => ["EXCLUSION OF THE PRESS AND PUBLIC", "To resolve that the public be excluded, as exempt information is likely to be disclosed (paragraph 3 of Part 1 of Schedule 12A)."],
            _ => [],
        });
        for (var item = 0; item < random.Next(1, 4); item++, number++)
        {
            lines.Add($"{number}. {Secret} {Hidden} {number}{(way is 2 ? " (exempt)" : way is 3 ? " - Exempt, not for publication" : "")}");
            lines.AddRange(random.Next(3) switch { 0 => [$"Paper: {Secret} {Hidden} report.docx"], 1 => [$"Presented by {Secret} {Hidden}"], _ => [] });
        }

        return string.Join('\n', lines);
    }

    private KeptPaper Paper(string name) => new(
        name, new PaperSummary($"{Secret} {Hidden}", $"{Secret} {Hidden}", null, null, [$"Agree the {Secret} {Hidden}."], [$"£12,000 for the {Secret} {Hidden}."], null, [], IsExempt: true), null, _bench.Clock.GetUtcNow());
}
