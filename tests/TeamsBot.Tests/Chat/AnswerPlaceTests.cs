using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Chat;
using TeamsBot.People;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Chat;

/// <summary>Where answers are shown: what is one person's own in the personal chat alone, whatever it was asked by and wherever.</summary>
public sealed partial class AnswerPlaceTests : IAsyncLifetime
{
    private const string Secretary = TeamsActivity.Secretary;
    private const string Member = "0e5a1e00-0000-4000-8000-000000000015";
    private const string Answered = "Others look on here, so I have answered you in our personal chat.";

    private static readonly string[] _private =
    [
        "exception report", "status board", "chase", "who has which role", "edit the agenda", "publish the agenda", "start my return", "my returns", "show updates",
        "update on burglary in Cherwell: two arrests", "report indicators for Cherwell Q2 2017/18", "what went wrong?", "what is scheduled to be posted?", "questions nobody could answer",
        "what do you hold about me", "export 2017/18", "open the funding year 2018/19", "schedule the Oversight Committee for 12 March 2031 at 10:00",
        "agenda for the oversight committee:\n1. Welcome\n2. Closure order",
    ];

    private FakeConnector _teams = null!;
    private BotUnderTest _bot = null!;

    /// <summary>Every kind of conversation in which others look on, as Teams tells of it; one that does not say what it is, is such a one.</summary>
    public static TheoryData<string, string?, bool?> Shared => new()
    {
        { "19:group@thread.v2", "groupChat", true },
        { "19:meeting_MjdhNjM4YzUt@thread.v2", "groupChat", true },
        { "19:demo-partnership@thread.tacv2;messageid=1700000000000", "channel", true },
        { "19:untold@thread.v2", null, null },
        { "19:untold@thread.v2", null, true },
        { "19:new@thread.v2", "somethingNew", false },
    };

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _bot = await BotUnderTest.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Shared))]
    public async Task No_button_shows_where_others_look_on_what_is_for_one_person(string conversation, string? type, bool? isGroup)
    {
        await SayHelloAsync();
        foreach (var verb in Verbs(AnswerPlace.Personal))
        {
            var submit = Mentioning("", conversation, type, isGroup);
            submit["value"] = new JsonObject { ["verb"] = verb };
            await AnsweredInPersonAsync(async () => (string?)(await _bot.ExchangeAsync(submit)).ShouldHaveSingleItem()["text"], verb);

            var execute = TeamsActivity.Invoke(CardReply.InvokeName, new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["verb"] = verb } } }, _teams.ServiceUrl).By(Secretary);
            execute["conversation"] = Place(conversation, type, isGroup);
            await AnsweredInPersonAsync(async () => (string?)(await InvokeAsync(execute))["value"], verb);
        }
    }

    [Theory]
    [MemberData(nameof(Shared))]
    public async Task No_words_show_where_others_look_on_what_is_for_one_person(string conversation, string? type, bool? isGroup)
    {
        await ArrangeAsync();
        await SayHelloAsync();
        foreach (var words in _private)
        {
            await AnsweredInPersonAsync(async () => (string?)(await _bot.ExchangeAsync(Mentioning(words, conversation, type, isGroup))).ShouldHaveSingleItem()["text"], words);
        }
    }

    [Theory]
    [MemberData(nameof(Shared))]
    public async Task What_all_may_see_is_the_same_whoever_asks(string conversation, string? type, bool? isGroup)
    {
        await ArrangeAsync();
        foreach (var words in new[] { "what's on the agenda?", "next meeting", "upcoming meetings", "which priorities are red?", "what's the latest from Cherwell?", "scorecard", "who leads modern slavery work", "help" })
        {
            var toSecretary = await _bot.ExchangeAsync(Mentioning(words, conversation, type, isGroup));
            var toMember = await _bot.ExchangeAsync(Mentioning(words, conversation, type, isGroup).By(Member));

            Shown(toSecretary).ShouldBe(Shown(toMember), words);
        }

        foreach (var verb in Verbs(AnswerPlace.ForAll))
        {
            var press = Mentioning("", conversation, type, isGroup);
            press["value"] = new JsonObject { ["verb"] = verb };
            var pressToo = press.DeepClone().AsObject().By(Member);
            pressToo["id"] = Guid.NewGuid().ToString();
            Shown(await _bot.ExchangeAsync(press)).ShouldBe(Shown(await _bot.ExchangeAsync(pressToo)), verb);
        }
    }

    [Fact]
    public async Task In_the_personal_chat_everything_is_answered_where_it_is_asked()
    {
        await ArrangeAsync();
        foreach (var words in _private)
        {
            (await _bot.ExchangeAsync(TeamsActivity.Personal(words, _teams.ServiceUrl, "a:secretary").By(Secretary))).ShouldNotBeEmpty(words);
        }

        _teams.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_no_personal_chat_with_the_bot_is_told_to_open_one_and_nothing_is_done()
    {
        var reply = await _bot.ExchangeAsync(TeamsActivity.Channel("make me CSP contact for Cherwell", _teams.ServiceUrl, Secretary));

        ((string?)reply.ShouldHaveSingleItem()["text"]).ShouldBe("Others look on here, so I answer that in our personal chat only. Please open a chat with me and ask me there.");
        _bot.Services.GetRequiredService<Roles>().IsContactFor(new PersonId(Guid.Parse(Secretary)), new("cherwell")).ShouldBeFalse();
        _teams.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_cannot_be_written_to_is_told_so_where_it_was_asked()
    {
        await SayHelloAsync();
        _teams.Answer = static _ => FakeAnswer.Refused(403, "Forbidden", subCode: "MessageWritesBlocked");

        var reply = await _bot.ExchangeAsync(TeamsActivity.Channel("status board", _teams.ServiceUrl, Secretary));

        ((string?)reply.ShouldHaveSingleItem()["text"])!.ShouldContain("I could not write to you there");
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chat_that_once_did_not_say_what_it_is_stays_the_personal_chat_that_it_was()
    {
        await SayHelloAsync();
        var untold = TeamsActivity.Personal("help", _teams.ServiceUrl, "a:secretary").By(Secretary);
        untold["conversation"]!.AsObject().Remove("conversationType");
        await _bot.ExchangeAsync(untold);

        await AnsweredInPersonAsync(async () => (string?)(await _bot.ExchangeAsync(TeamsActivity.Channel("status board", _teams.ServiceUrl, Secretary))).ShouldHaveSingleItem()["text"], "status board");
    }

    [Fact]
    public async Task A_file_is_read_in_the_personal_chat_only()
    {
        var activity = TeamsActivity.Group("agenda for the oversight committee", _teams.ServiceUrl).By(Secretary);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = "Agenda.docx",
            ["content"] = new JsonObject { ["downloadUrl"] = "http://127.0.0.1:9/file", ["fileType"] = "docx" },
        });

        ((string?)(await _bot.ExchangeAsync(activity)).ShouldHaveSingleItem()["text"])!.ShouldContain("personal chat only");
    }

    /// <summary>Sends something, and finds nothing shown where it was asked but a word, and the answer in the person's own chat.</summary>
    private async Task AnsweredInPersonAsync(Func<Task<string?>> send, string what)
    {
        var before = _teams.Sent.Count;

        (await send()).ShouldBe(Answered, what);

        var sent = _teams.Sent.Skip(before).ToList();
        sent.ShouldNotBeEmpty(what);
        sent.ShouldAllBe(one => one.Conversation == "a:secretary", what);
    }

    private async Task SayHelloAsync() => await _bot.ExchangeAsync(TeamsActivity.Personal("help", _teams.ServiceUrl, "a:secretary").By(Secretary));

    /// <summary>A meeting whose agenda is published, with a draft of the next one beside it.</summary>
    private async Task ArrangeAsync()
    {
        var desk = _bot.Services.GetRequiredService<MeetingService>();
        var by = new Person(new PersonId(Guid.Parse(Secretary)), "The secretariat");
        var time = MeetingTime.At(new DateOnly(2031, 3, 12), new TimeOnly(10, 0), TimeSpan.FromHours(2));
        var id = new MeetingId(Guid.NewGuid());
        await desk.ScheduleAsync(by, id, new("sop-oversight"), new MeetingDetails("Oversight Committee", time, "County Hall"), MeetingSource.Card, form: null, origin: null, CancellationToken.None);
        await desk.ChangeAsync(by, id, seen: null, MeetingVerbs.PublishNow, form: null, (meeting, now) => meeting.ReviseAgenda([new AgendaItem("1", "Welcome")], now), CancellationToken.None);
        await desk.ChangeAsync(by, id, seen: null, MeetingVerbs.SaveAgenda, form: null, (meeting, _) => meeting.DraftAgenda([new AgendaItem("1", "Welcome"), new AgendaItem("2", "Something new")]), CancellationToken.None);
    }

    private IEnumerable<string> Verbs(AnswerPlace place) =>
        _bot.Services.GetServices<ICapability>().SelectMany(static capability => capability.Verbs).Where(verb => verb.Place == place).Select(static verb => verb.Name);

    private static JsonObject Place(string id, string? type, bool? isGroup)
    {
        var place = new JsonObject { ["id"] = id, ["tenantId"] = TeamsActivity.Tenant };
        if (type is not null)
        {
            place["conversationType"] = type;
        }

        if (isGroup is { } told)
        {
            place["isGroup"] = told;
        }

        return place;
    }

    private JsonObject Mentioning(string words, string conversation, string? type, bool? isGroup)
    {
        var activity = TeamsActivity.Channel(words, _teams.ServiceUrl, Secretary);
        activity["conversation"] = Place(conversation, type, isGroup);
        return activity;
    }

    private async Task<JsonObject> InvokeAsync(JsonObject activity)
    {
        using var response = await _bot.PostAsync(activity);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    /// <summary>What people see of replies, without what is another at each reply.</summary>
    private static string Shown(IReadOnlyList<JsonObject> replies) =>
        Ids().Replace(string.Join('\n', replies.Select(static reply => $"{(string?)reply["text"]} {reply["attachments"]?.ToJsonString()}")), "id");

    [GeneratedRegex("[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ids();
}
