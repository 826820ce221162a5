using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.People;
using TeamsBot.People;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.People;

/// <summary>Roles given and taken in chat, over HTTP, with the members that Teams tells of.</summary>
public sealed class RolesInChatTests : IAsyncLifetime
{
    private const string Channel = "19:demo-partnership@thread.tacv2";
    private const string Team = "19:demo-team@thread.tacv2";
    private const string Ada = "0e5a1e00-0000-4000-8000-000000000031";
    private const string Adam = "0e5a1e00-0000-4000-8000-000000000032";
    private const string OtherAda = "0e5a1e00-0000-4000-8000-000000000033";
    private static readonly FundedLineId Cherwell = new("cherwell");

    private FakeConnector _teams = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _bot = await BotUnderTest.StartAsync();
        foreach (var place in new[] { Channel, Team })
        {
            _teams.Roster.Add(place, TeamsActivity.Secretary, "Marian Thistlewood (secretariat)");
            _teams.Roster.Add(place, Ada, "Ada Byron", "ada.byron@council.example");
            _teams.Roster.Add(place, Adam, "Adam O'Neill", "adam.oneill@police.example");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_secretariat_gives_a_role_by_name_in_a_channel_and_is_answered_in_its_own_chat()
    {
        var question = Card(await InChannelAsync("make ada byron CSP contact for Cherwell"));
        question.ToJsonString().ShouldContain("Make Ada Byron CSP contact for Cherwell?");
        question.ToJsonString().ShouldContain("Owen Larkfield stays CSP contact for Cherwell too.");
        Roles.IsContactFor(Person(Ada), Cherwell).ShouldBeFalse();

        var reply = await PressAsync(question);

        Text(reply).ShouldBe("Ada Byron is now CSP contact for Cherwell. I can tell them once they have said hello to me.");
        Roles.IsContactFor(Person(Ada), Cherwell).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Ada Byron")]
    [InlineData("<at>Countess</at>")]
    public async Task While_Teams_cannot_be_reached_nobody_is_looked_up_and_the_secretariat_is_told(string who)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.ExchangeAsync(TeamsActivity.Channel("help", "http://127.0.0.1:9/"));
        var activity = TeamsActivity.Personal($"make {who} CSP contact for Cherwell", "http://127.0.0.1:9/", "a:secretary").By(TeamsActivity.Secretary);
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Countess</at>",
            ["mentioned"] = new JsonObject { ["id"] = $"29:{Ada}", ["name"] = "Countess" },
        });

        var reply = (await bot.ExchangeAsync(activity)).ShouldHaveSingleItem();

        Text(reply).ShouldBe("Teams does not tell me at the moment who is in which team, so nothing was changed. Please say it again in a few minutes.");
        bot.Complaints.ShouldNotContain(static complaint => complaint.Contains("Incident", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_mentioned_who_is_not_there_is_said_to_be_nobody_known()
    {
        var activity = TeamsActivity.Channel("make <at>Stranger</at> CSP contact for Cherwell", _teams.ServiceUrl, TeamsActivity.Secretary);
        activity["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = "<at>Stranger</at>", ["mentioned"] = new JsonObject { ["id"] = "29:nobody", ["name"] = "Stranger" } });

        Text(await SendAsync(activity)).ShouldStartWith("I found nobody of that name");
    }

    [Fact]
    public async Task A_name_is_found_on_a_later_page_of_a_large_team()
    {
        _teams.Roster.PageSize = 1;

        Text(await PressAsync(Card(await InChannelAsync("make Adam oneill LPA commander for Cherwell")))).ShouldStartWith("Adam O'Neill is now LPA commander for Cherwell.");
    }

    [Fact]
    public async Task In_a_personal_chat_the_teams_that_the_bot_knows_are_looked_through()
    {
        await _bot.ExchangeAsync(TeamsActivity.Channel("help", _teams.ServiceUrl));

        Text(await PressAsync(Card(await InPersonAsync("make Byron CSP contact for Cherwell")))).ShouldStartWith("Ada Byron is now CSP contact for Cherwell.");
    }

    [Fact]
    public async Task A_mention_names_the_person_whatever_they_are_called()
    {
        var activity = TeamsActivity.Channel("make <at>Countess</at> CSP contact for Cherwell", _teams.ServiceUrl, TeamsActivity.Secretary);
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Countess</at>",
            ["mentioned"] = new JsonObject { ["id"] = $"29:{Ada}", ["name"] = "Countess" },
        });

        Text(await PressAsync(Card(await SendAsync(activity)))).ShouldStartWith("Ada Byron is now CSP contact for Cherwell.");
    }

    [Fact]
    public async Task Two_of_one_name_are_asked_about_and_the_button_decides()
    {
        _teams.Roster.Add(Team, OtherAda, "Ada Lovelace", "ada.lovelace@council.example");
        var card = Card(await InChannelAsync("make Ada CSP contact for Cherwell"));

        var buttons = card["actions"]!.AsArray();
        buttons.Select(button => (string)button!["title"]!).ShouldBe(["Ada Byron, ada.byron@council.example", "Ada Lovelace, ada.lovelace@council.example"]);
        var press = TeamsActivity.Channel("", _teams.ServiceUrl, TeamsActivity.Secretary);
        press["value"] = buttons[1]!["data"]!.DeepClone();
        var reply = await SendAsync(press);

        Text(await PressAsync(Card(reply))).ShouldStartWith("Ada Lovelace is now CSP contact for Cherwell.");
        Roles.IsContactFor(Person(Ada), Cherwell).ShouldBeFalse();
    }

    [Fact]
    public async Task A_role_is_taken_by_the_name_that_the_list_shows()
    {
        await PressAsync(Card(await InChannelAsync("make Ada Byron CSP contact for Oxford")));

        var question = Card(await InPersonAsync("ada byron is no longer CSP contact for Oxford"));

        question["body"]!.ToJsonString().ShouldContain("Is Ada Byron no longer CSP contact for Oxford?");
        Roles.Of(Person(Ada)).ShouldHaveSingleItem();
        Card(await PressAsync(question)).ToJsonString().ShouldContain("Ada Byron is no longer CSP contact for Oxford; Priya Wolvercote still is. I can tell them once they have said hello to me.");
        Roles.Of(Person(Ada)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Taking_a_role_says_what_is_left_without_anybody_tells_the_person_and_can_be_undone()
    {
        await _bot.ExchangeAsync(TeamsActivity.Personal("hello", _teams.ServiceUrl, "a:ada").By(Ada, "Ada Byron"));
        Text(await PressAsync(Card(await InPersonAsync("make Ada Byron LPA commander for West Oxfordshire")))).ShouldBe("Ada Byron is now LPA commander for West Oxfordshire. I am telling them.");
        await ToldAsync("has made you LPA commander for West Oxfordshire");
        var question = Card(await InPersonAsync("Ada Byron is no longer LPA commander for West Oxfordshire"));
        question.ToJsonString().ShouldContain("Nobody else is LPA commander for West Oxfordshire: until somebody is, its returns cannot be countersigned.");

        var taken = Card(await PressAsync(question));

        Roles.Of(Person(Ada)).ShouldBeEmpty();
        await ToldAsync("You are no longer LPA commander for West Oxfordshire");
        Text(await PressAsync(taken)).ShouldBe("Ada Byron is now LPA commander for West Oxfordshire. I am telling them.");
        Roles.Of(Person(Ada)).ShouldHaveSingleItem().Person.Name.ShouldBe("Ada Byron");
        Text(await PressAsync(taken)).ShouldBe("Ada Byron is LPA commander for West Oxfordshire already.");
    }

    [Fact]
    public async Task A_person_who_has_written_to_the_bot_is_found_by_name_though_no_team_is_known()
    {
        await _bot.ExchangeAsync(TeamsActivity.Personal("hello", "http://127.0.0.1:9/", "a:stranger").By(OtherAda, "Ada Lovelace"));
        var event_ = TeamsActivity.Personal("", "http://127.0.0.1:9/", "a:stranger").By(OtherAda);
        event_["type"] = "event";
        event_["from"]!.AsObject().Remove("name");
        await _bot.PostAsync(event_);

        Text(await PressAsync(Card(await InPersonAsync("make lovelace LPA commander for West Oxfordshire")))).ShouldStartWith("Ada Lovelace is now LPA commander for West Oxfordshire.");
    }

    [Fact]
    public async Task The_example_of_help_works_in_the_personal_chat()
    {
        var card = Card(await InPersonAsync("Owen Larkfield is no longer CSP contact for Cherwell"));

        card.ToJsonString().ShouldContain("Is Owen Larkfield no longer CSP contact for Cherwell?");
        await PressAsync(card);
        Text(await PressAsync(Card(await InPersonAsync("make Owen Larkfield CSP contact for Cherwell")))).ShouldStartWith("Owen Larkfield is now CSP contact for Cherwell.");
    }

    [Fact]
    public async Task Nobody_is_shown_as_an_object_id_and_a_name_is_asked_of_the_team()
    {
        await _bot.ExchangeAsync(TeamsActivity.Channel("help", _teams.ServiceUrl));
        var store = _bot.Services.GetRequiredService<RoleStore>();
        await store.GiveAsync(Person(Adam), Role.LpaCommander, Cherwell, TestContext.Current.CancellationToken);
        await store.GiveAsync(Person(OtherAda), Role.LpaCommander, Cherwell, TestContext.Current.CancellationToken);

        var shown = Card(await InPersonAsync("who has which role"))["body"]!.ToJsonString();

        shown.ShouldContain("Adam O'Neill".Replace("'", "\\u0027", StringComparison.Ordinal));
        shown.ShouldContain("Somebody whom I have not met");
        shown.ShouldNotContain(OtherAda);
    }

    [Fact]
    public async Task A_lead_agency_is_given_a_contact_by_any_of_its_names_who_sends_its_updates()
    {
        Text(await PressAsync(Card(await InChannelAsync("make Adam lead contact for TVP")))).ShouldStartWith("Adam O'Neill is now lead contact for Thames Valley Police.");

        Card(await InPersonAsync("who has which role")).ToJsonString().ShouldContain("Lead contact for Thames Valley Police");
        var form = Card((await _bot.ExchangeAsync(TeamsActivity.Personal("update on modern slavery: Two people were charged", _teams.ServiceUrl, "a:adam").By(Adam))).ShouldHaveSingleItem()).ToJsonString();
        form.ShouldContain("Thames Valley Police");
        form.ShouldContain("Two people were charged");
        var held = await _bot.ExchangeAsync(TeamsActivity.Personal("what do you hold about me", _teams.ServiceUrl, "a:adam").By(Adam));
        Card(held.ShouldHaveSingleItem()).ToJsonString().ShouldContain("lead contact for Thames Valley Police since");
        await PressAsync(Card(await InPersonAsync("Adam O'Neill is no longer lead contact for Thames Valley Police")));
        Roles.BodiesOf(Person(Adam)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_of_the_secretariat_is_kept_kindly()
    {
        var reply = await InChannelAsync("remove me from the secretariat");

        Text(reply).ShouldContain("last member of the secretariat");
        Roles.IsSecretariat(Person(TeamsActivity.Secretary)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_yes_to_the_question_gives_the_role_and_leaving_it_does_not()
    {
        await InPersonAsync("hello");
        await _bot.ExchangeAsync(TeamsActivity.Channel("help", _teams.ServiceUrl));
        await InPersonAsync("make Ada Byron LPA commander for Oxford");
        await InPersonAsync("leave it as it is");
        await InPersonAsync("yes");
        Roles.Of(Person(Ada)).ShouldBeEmpty();

        await InPersonAsync("make Ada Byron LPA commander for Oxford");

        Text(await InPersonAsync("yes please")).ShouldStartWith("Ada Byron is now LPA commander for Oxford.");
    }

    [Fact]
    public async Task A_role_held_for_several_areas_is_named_once()
    {
        await PressAsync(Card(await InChannelAsync("make Ada Byron LPA commander for Oxford")));
        await PressAsync(Card(await InPersonAsync("make Ada Byron LPA commander for West Oxfordshire")));

        Text((await _bot.ExchangeAsync(TeamsActivity.Personal("my role", _teams.ServiceUrl, "a:ada").By(Ada))).ShouldHaveSingleItem()).ShouldStartWith("You are LPA commander for Oxford, West Oxfordshire.");
    }

    [Fact]
    public async Task Who_says_that_a_role_is_theirs_is_told_whose_it_is_to_give()
    {
        Text(await InChannelAsync("I've taken over from Owen as CSP contact for Cherwell", Ada)).ShouldContain("Until they have given you the role, nothing has changed");
        Text(await InPersonAsync("I have taken over from Owen")).ShouldStartWith("Which role do you take over");
        Roles.Of(Person(Ada)).ShouldBeEmpty();
        Text(await InChannelAsync("I'm the CSP contact for Cherwell", "0e5a1e00-0000-4000-8000-000000000012")).ShouldStartWith("You are CSP contact for Cherwell.");
    }

    [Theory]
    [InlineData("make Ada Byron CSP contact", "For which area?")]
    [InlineData("make Ada Byron CSP contact for Atlantis", "I don't know an area called \"Atlantis\"")]
    [InlineData("make Ada Byron lead contact", "For which body?")]
    [InlineData("make Ada Byron lead contact for Cherwell", "is spoken for by its CSP contact")]
    [InlineData("make Nobody Known CSP contact for Cherwell", "I found nobody of that name")]
    [InlineData("Ada Byron is no longer CSP contact for Cherwell", "is not CSP contact for Cherwell")]
    public async Task What_is_missing_or_wrong_is_said(string text, string answer) => Text(await InChannelAsync(text)).ShouldContain(answer);

    [Theory]
    [InlineData("make Ada Byron secretariat")]
    [InlineData("Marian is no longer part of the secretariat")]
    [InlineData("who has which role")]
    public async Task Others_are_told_whom_to_ask(string text)
    {
        var reply = await InChannelAsync(text, Ada);

        Text(reply).ShouldStartWith("Only the partnership's secretariat");
        Roles.All.Count(held => held.Role is Role.Secretariat).ShouldBe(1);
    }

    [Fact]
    public async Task A_button_pressed_by_someone_else_does_nothing()
    {
        var press = TeamsActivity.Channel("", _teams.ServiceUrl, Ada);
        press["value"] = new JsonObject { ["verb"] = PeopleVerbs.Give, ["who"] = Ada, ["role"] = "Secretariat", ["area"] = "" };

        await SendAsync(press);

        Roles.IsSecretariat(Person(Ada)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"verb":"roles.give"}""")]
    [InlineData("""{"verb":"roles.give","who":{"a":1},"role":["x"],"area":7}""")]
    [InlineData("""{"verb":"roles.give","who":"x","role":"99","area":"cherwell"}""")]
    [InlineData("""{"verb":"roles.take","who":"00000000-0000-0000-0000-000000000000","role":"CspContact","area":"cherwell"}""")]
    public async Task Odd_data_changes_nothing(string value)
    {
        var before = Roles.All.Count;
        var press = TeamsActivity.Channel("", _teams.ServiceUrl, TeamsActivity.Secretary);
        press["value"] = JsonNode.Parse(value);

        await SendAsync(press);

        Roles.All.Count.ShouldBe(before);
    }

    [Fact]
    public async Task The_list_names_people_as_they_were_last_heard_and_what_is_missing()
    {
        await InPersonAsync("help");

        var card = Card(await InPersonAsync("who has which role?"));

        var json = card.ToJsonString();
        json.ShouldContain("A member");
        json.ShouldContain("CSP contact for West Oxfordshire");
        json.ShouldContain("Nobody is yet: LPA commander for South and Vale; LPA commander for West Oxfordshire.");
        System.Text.Encoding.UTF8.GetByteCount(json).ShouldBeLessThan(28_000);
    }

    private Roles Roles => _bot.Services.GetRequiredService<Roles>();

    private static PersonId Person(string id) => new(Guid.Parse(id));

    private static string Text(JsonObject reply) => (string?)reply["text"] ?? "";

    private static JsonNode Card(JsonObject reply) => reply["attachments"]![0]!["content"]!;

    private Task<JsonObject> InChannelAsync(string text, string member = TeamsActivity.Secretary) => SendAsync(TeamsActivity.Channel(text, _teams.ServiceUrl, member));

    /// <summary>Sends what somebody asks in the channel, who has a personal chat with the bot, and gets the answer that comes there.</summary>
    private async Task<JsonObject> SendAsync(JsonObject activity)
    {
        var person = (string)activity["from"]!["aadObjectId"]!;
        await _bot.ExchangeAsync(TeamsActivity.Personal("help", _teams.ServiceUrl, "a:" + person).By(person));
        var before = _teams.Sent.Count;
        Text((await _bot.ExchangeAsync(activity)).ShouldHaveSingleItem()).ShouldBe("Others look on here, so I have answered you in our personal chat.");
        var answer = _teams.Sent.Skip(before).ShouldHaveSingleItem();
        answer.Conversation.ShouldBe("a:" + person);
        return answer.Activity;
    }

    /// <summary>Presses the first button of a card in the secretariat's chat, as a client without Execute does.</summary>
    private async Task<JsonObject> PressAsync(JsonNode card) => (await _bot.ExchangeAsync(
        TeamsActivity.Button(card["actions"]![0]!["data"]!.DeepClone().AsObject(), _teams.ServiceUrl, "a:secretary").By(TeamsActivity.Secretary))).ShouldHaveSingleItem();

    /// <summary>Waits until Ada has been told.</summary>
    private async Task ToldAsync(string words)
    {
        while (!_teams.Sent.Any(sent => sent.Conversation is "a:ada" && Text(sent.Activity).Contains(words, StringComparison.Ordinal)))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task<JsonObject> InPersonAsync(string text) =>
        (await _bot.ExchangeAsync(TeamsActivity.Personal(text, _teams.ServiceUrl, "a:secretary").By(TeamsActivity.Secretary))).ShouldHaveSingleItem();
}
