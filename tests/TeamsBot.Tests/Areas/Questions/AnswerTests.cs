using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

public sealed class AnswerTests : IAsyncLifetime
{
    private const string Question = "who leads modern slavery work";

    private FakeConnector _teams = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _bot = await BotUnderTest.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_in_a_personal_chat_is_answered_in_its_first_sentence_with_card_and_citations()
    {
        var activity = TeamsActivity.Personal(Question, _teams.ServiceUrl);

        await SendAsync(activity);

        var answer = _teams.Sent.ShouldHaveSingleItem();
        answer.Conversation.ShouldBe((string)activity["conversation"]!["id"]!);
        answer.ReplyTo.ShouldBe((string)activity["id"]!);
        answer.Text.ShouldStartWith("The Safer Oxfordshire Partnership");
        answer.Text.ShouldContain("[1]");
        ((string)answer.Activity["summary"]!).ShouldStartWith("The Safer Oxfordshire Partnership");
        ((bool)answer.Activity["channelData"]!["feedbackLoopEnabled"]!).ShouldBeTrue();

        var card = answer.Activity["attachments"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)card["contentType"]!).ShouldBe("application/vnd.microsoft.card.adaptive");
        ((string)card["content"]!["version"]!).ShouldBe("1.5");
        card["content"]!["body"]!.ToJsonString().ShouldContain("Appendix 5");
        CardReading.Questions(card["content"]!).Count.ShouldBeGreaterThan(1);

        var entity = answer.Activity["entities"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)entity["type"]!).ShouldBe("https://schema.org/Message");
        ((string)entity["@type"]!).ShouldBe("Message");
        var claim = entity["citation"]!.AsArray()[0]!;
        ((int)claim["position"]!).ShouldBe(1);
        ((string)claim["appearance"]!["name"]!).ShouldBe("Community Safety Agreement 2017/18");
        ((string)claim["appearance"]!["abstract"]!).ShouldStartWith("Appendix 5");
    }

    [Fact]
    public async Task Where_replies_are_expected_they_come_in_the_response()
    {
        var activity = TeamsActivity.Personal(Question, _teams.ServiceUrl);

        var reply = (await _bot.ExchangeAsync(activity)).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldStartWith("The Safer Oxfordshire Partnership");
        _teams.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_group_chat_the_mention_is_no_part_of_the_question()
    {
        await SendAsync(TeamsActivity.Group(Question, _teams.ServiceUrl));

        _teams.Sent.ShouldHaveSingleItem().Text.ShouldBe((string)(await _bot.AskAsync(Question))["text"]!);
    }

    [Fact]
    public async Task In_a_channel_the_answer_goes_into_the_thread_of_the_question()
    {
        var activity = TeamsActivity.Channel(Question, _teams.ServiceUrl);

        await SendAsync(activity);

        var answer = _teams.Sent.ShouldHaveSingleItem();
        answer.Conversation.ShouldEndWith(";messageid=1700000000000");
        answer.ReplyTo.ShouldBe((string)activity["id"]!);
        answer.Text.ShouldBe((string)(await _bot.AskAsync(Question))["text"]!);
    }

    [Fact]
    public async Task People_in_one_channel_thread_have_a_conversation_each()
    {
        const string One = "0e5a1e00-0000-4000-8000-000000000012";
        const string Other = "0e5a1e00-0000-4000-8000-000000000013";
        await SendAsync(TeamsActivity.Channel("who leads modern slavery work", _teams.ServiceUrl, One));
        await SendAsync(TeamsActivity.Channel("what are the priorities in 2014-15", _teams.ServiceUrl, Other));

        await SendAsync(TeamsActivity.Channel("and in 2014-15?", _teams.ServiceUrl, One));

        _teams.Sent.Count.ShouldBe(3);
        _teams.Sent[2].Text.ShouldContain("trafficking");
    }

    [Theory]
    [InlineData("""{"type":"quotedReply","messageId":"ID"}""")]
    [InlineData("""{"type":"quotedReply","quotedReply":{"messageId":"ID"}}""")]
    public async Task A_reply_goes_on_from_the_answer_that_it_quotes(string entity)
    {
        await SendAsync(TeamsActivity.Personal("how much did Cherwell get in 2017-18?", _teams.ServiceUrl, "a:quoting"));
        await SendAsync(TeamsActivity.Personal(Question, _teams.ServiceUrl, "a:quoting"));
        var follow = TeamsActivity.Personal("""<quoted messageId="1"/>and in 2014-15?""", _teams.ServiceUrl, "a:quoting");
        follow["entities"] = new JsonArray(JsonNode.Parse(entity.Replace("ID", _teams.Sent[0].Id, StringComparison.Ordinal)));

        await SendAsync(follow);

        _teams.Sent[^1].Text.ShouldContain("£64,180");
    }

    [Fact]
    public async Task A_follow_up_goes_on_from_the_last_answer()
    {
        await _bot.AskAsync(Question, "a:follow");

        var reply = await _bot.AskAsync("and in 2014-15?", "a:follow");

        ((string)reply["text"]!).ShouldContain("trafficking");
    }

    [Fact]
    public async Task A_button_asks_its_question_and_the_answer_repeats_it()
    {
        var first = await _bot.AskAsync(Question, "a:button");
        var data = CardReading.Questions(first["attachments"]![0]!["content"]!)[0]["data"]!.AsObject();

        var reply = (await _bot.ExchangeAsync(TeamsActivity.Button(data.DeepClone().AsObject(), conversation: "a:button"))).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldStartWith($"**{(string)data["question"]!}**");
    }

    [Theory]
    [InlineData("""{"verb":"no-longer-there"}""", "no longer know")]
    [InlineData("""{"verb":"ask"}""", "")]
    [InlineData("""{"verb":"ask","question":{"a":1}}""", "")]
    [InlineData("""{"verb":42}""", "")]
    public async Task A_button_of_an_old_or_broken_card_gets_an_answer_all_the_same(string data, string says)
    {
        var reply = (await _bot.ExchangeAsync(TeamsActivity.Button(JsonNode.Parse(data)!.AsObject()))).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain(says);
    }

    [Fact]
    public async Task A_question_in_a_button_cannot_carry_mark_up_into_the_answer()
    {
        var data = new JsonObject { ["verb"] = "ask", ["question"] = "[click](https://example.test) *now*" };

        var reply = (await _bot.ExchangeAsync(TeamsActivity.Button(data))).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldStartWith("""**\[click\](https://example.test) \*now\***""");
    }

    [Theory]
    [InlineData("help")]
    [InlineData("Help")]
    [InlineData("   ")]
    public async Task Help_lists_what_the_bot_can_do_with_questions_to_try(string text)
    {
        var reply = await _bot.AskAsync(text);

        var card = reply["attachments"]![0]!["content"]!;
        card["body"]!.ToJsonString().ShouldContain("Ask what the documents say");
        CardReading.Questions(card).Count.ShouldBeInRange(5, 8);
    }

    [Theory]
    [InlineData("", "Ask what the documents say")]
    [InlineData("<p>who leads modern slavery work</p>", "Community Safety Agreement")]
    public async Task A_card_from_the_message_extension_is_no_part_of_the_question(string beside, string says)
    {
        const string Placeholder = """<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension"> <span content="0" itemprop="cardId"></span> </span>""";
        var activity = TeamsActivity.Personal($"{beside}\n{Placeholder}\n").ExpectingReplies();
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = new JsonObject { ["type"] = "AdaptiveCard" } });

        var reply = (await _bot.ExchangeAsync(activity)).ShouldHaveSingleItem();

        reply["attachments"]![0]!.ToJsonString().ShouldContain(says);
    }

    [Fact]
    public async Task Every_question_that_the_bot_offers_has_an_answer()
    {
        var help = await _bot.AskAsync("help");
        foreach (var action in CardReading.Questions(help["attachments"]![0]!["content"]!))
        {
            var reply = (await _bot.ExchangeAsync(TeamsActivity.Button(action["data"]!.DeepClone().AsObject()))).ShouldHaveSingleItem();

            reply.ToJsonString().ShouldNotContain("I don't have", Case.Insensitive, (string)action["title"]!);
        }
    }

    [Fact]
    public async Task An_installation_is_greeted_once_though_Teams_tells_of_it_twice()
    {
        await SendAsync(TeamsActivity.Installed(_teams.ServiceUrl, "a:new"));
        await SendAsync(TeamsActivity.MemberAdded(_teams.ServiceUrl, "a:new"));

        var greeting = _teams.Sent.ShouldHaveSingleItem();
        greeting.Text.ShouldContain("Safer Oxfordshire Partnership");
        CardReading.Questions(greeting.Activity["attachments"]![0]!["content"]!).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Two_tellings_of_one_installation_at_the_same_moment_are_greeted_once()
    {
        var conversations = Enumerable.Range(0, 20).Select(number => $"a:at-once-{number}").ToList();

        await Task.WhenAll(conversations.SelectMany(conversation => new[]
        {
            SendAsync(TeamsActivity.Installed(_teams.ServiceUrl, conversation)),
            SendAsync(TeamsActivity.MemberAdded(_teams.ServiceUrl, conversation)),
        }));

        _teams.Sent.Select(sent => sent.Conversation).Order(StringComparer.Ordinal).ShouldBe(conversations.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Other_people_who_join_are_not_greeted()
    {
        await SendAsync(TeamsActivity.MemberAdded(_teams.ServiceUrl, "a:new", "29:someone"));

        _teams.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageReaction")]
    [InlineData("messageDelete")]
    [InlineData("typing")]
    [InlineData("event")]
    public async Task What_is_no_question_gets_no_answer(string type)
    {
        var activity = TeamsActivity.Personal(Question, _teams.ServiceUrl);
        activity["type"] = type;

        await SendAsync(activity);

        _teams.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Thumbs_are_taken()
    {
        var value = JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"\"}"}}""");

        using var response = await _bot.PostAsync(TeamsActivity.Invoke("message/submitAction", value));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_invoke_that_the_bot_does_not_know_is_not_implemented()
    {
        using var response = await _bot.PostAsync(TeamsActivity.Invoke("some/thing", new JsonObject()));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    private async Task SendAsync(JsonObject activity)
    {
        using var response = await _bot.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
