using Microsoft.Extensions.DependencyInjection;
using Partnership.Facts;
using Partnership.Returns.Updates;
using Shouldly;
using TeamsBot.Areas.Updates;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;
using static TeamsBot.Tests.Areas.Returns.TypedInputs;

namespace TeamsBot.Tests.Areas.Updates;

/// <summary>Progress updates in the chat: from the typed words to the answers that are made of them.</summary>
public sealed class ProgressUpdateTests : IAsyncLifetime
{
    private const string Words = "update on burglary in Cherwell: Two arrests after the October campaign";

    private ReturnsUnderTest _returns = null!;

    private PersonInChat Officer => _returns.Cherwell;

    private PersonInChat Secretary => _returns.Secretary;

    private PersonInChat Anybody => new(_returns.Bot, PersonInChat.Member);

    private UpdateStore Store => _returns.Bot.Services.GetRequiredService<UpdateStore>();

    public async ValueTask InitializeAsync() => _returns = await ReturnsUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _returns.DisposeAsync();

    [Fact]
    public async Task No_two_subjects_to_choose_from_look_the_same()
    {
        var form = await Officer.AskForCardAsync("send an update");

        var titles = form.Choices("about").Select(static choice => choice.Title).ToList();
        titles.ShouldBeUnique(StringComparer.Ordinal);
        titles.ShouldContain("Anti-social behaviour (own priority 2014/15)", StringComparer.Ordinal);
        titles.ShouldContain("Anti-social behaviour (delivery plan 2017/18)", StringComparer.Ordinal);
    }

    [Fact]
    public async Task Typed_words_open_the_card_with_what_they_say()
    {
        var form = await Officer.AskForCardAsync(Words);

        form.Inputs["headline"].ShouldBe("Two arrests after the October campaign");
        form.Inputs["about"].ShouldNotBeEmpty();
        form.Shown.ShouldContain("Cherwell");
        Store.Waiting().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_contact_needs_not_say_for_whom()
    {
        var form = await Officer.AskForCardAsync("send an update");

        form.Shown.ShouldContain("Cherwell");
        form.Inputs["about"].ShouldBeEmpty();
    }

    [Fact]
    public async Task The_secretariat_is_asked_for_whom()
    {
        var reply = (await Secretary.SayAsync("send an update")).ShouldHaveSingleItem();

        ((string)reply["text"]!).ShouldContain("For whom");
        (await Secretary.AskForCardAsync(Words)).Inputs["headline"].ShouldStartWith("Two arrests");
    }

    [Fact]
    public async Task An_update_answers_questions_once_it_is_accepted()
    {
        var receipt = await SendAsync(Words, "red");
        receipt.Shown.ShouldContain("sent");
        (await TextAsync("what's the latest from Cherwell on burglary?")).ShouldContain("no accepted progress update");

        await AcceptOnlyAsync();

        var latest = (await Anybody.SayAsync("what's the latest from Cherwell on burglary?")).ShouldHaveSingleItem();
        ((string)latest["text"]!).ShouldContain("Two arrests after the October campaign");
        ((string)latest["text"]!).ShouldContain("Cherwell");
        ((string)latest["text"]!).ShouldMatch(@"\d{1,2} \w+ 20\d\d");
        ((string?)latest["textFormat"]).ShouldBe("plain");
        var card = new CardInHand(latest["attachments"]![0]!["content"]!.AsObject());
        card.Shown.ShouldContain("Accepted");
        card.Buttons.ShouldBeEmpty();
        (await TextAsync("which priorities are red?")).ShouldContain("Two arrests");
        (await TextAsync("which priorities are green?")).ShouldContain("None is green");
    }

    [Fact]
    public async Task What_was_typed_stays_in_the_form_with_the_error_beside_its_field()
    {
        var form = await Officer.AskForCardAsync(Words);

        var again = await Officer.PressAsync(form, UpdateVerbs.Save, Typed(("headline", new string('x', 150)), ("achievements", "Leaflets in every street")));

        again.Shown.ShouldContain("Choose green, amber or red.");
        again.Shown.ShouldContain("150 characters");
        again.Inputs["achievements"].ShouldBe("Leaflets in every street");
        again.Inputs["headline"].Length.ShouldBe(150);
        Store.Waiting().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_telephone_number_is_asked_about_and_sent_once_that_is_confirmed()
    {
        var form = await Officer.AskForCardAsync(Words);
        var question = await Officer.PressAsync(form, UpdateVerbs.Save, Typed(("rag", "green"), ("helpNeeded", "Ring 01865 123456")));
        question.Shown.ShouldContain("telephone number");
        Store.Waiting().ShouldBeEmpty();

        await Officer.PressAsync(question, UpdateVerbs.Save, confirm: true);

        Store.Waiting().ShouldHaveSingleItem().HelpNeeded.ShouldBe("Ring 01865 123456");
    }

    [Fact]
    public async Task What_is_typed_after_a_question_is_asked_about_anew()
    {
        var form = await Officer.AskForCardAsync(Words);
        var question = await Officer.PressAsync(form, UpdateVerbs.Save, Typed(("rag", "green"), ("helpNeeded", "Ring 01865 123456")));

        var again = await Officer.PressAsync(question, UpdateVerbs.Save, Typed(("risks", "Write to someone@example.org")), confirm: true);

        again.Shown.ShouldContain("e-mail address");
        Store.Waiting().ShouldBeEmpty();
        await Officer.PressAsync(again, UpdateVerbs.Save, confirm: true);
        Store.Waiting().ShouldHaveSingleItem().Risks.ShouldBe("Write to someone@example.org");
    }

    [Fact]
    public async Task Of_many_sent_at_once_on_one_subject_one_stands()
    {
        var forms = new List<CardInHand>();
        for (var number = 0; number < 6; number++)
        {
            forms.Add(await Officer.AskForCardAsync(Words));
        }

        await Task.WhenAll(forms.Take(3).Select(form => Officer.PressAsync(form, UpdateVerbs.Save, Typed(("rag", "amber")))));
        foreach (var form in forms.Skip(3))
        {
            await Officer.PressAsync(form, UpdateVerbs.Save, Typed(("rag", "red")));
        }

        Store.Waiting().ShouldHaveSingleItem().Rag.ShouldBe(Partnership.Returns.Rag.Red);
    }

    [Fact]
    public async Task A_second_press_sends_nothing_twice()
    {
        var form = await Officer.AskForCardAsync(Words);
        var data = PersonInChat.Merge(form, form.Button(UpdateVerbs.Save), Typed(("rag", "amber")));
        await Officer.SendAsync(data.DeepClone().AsObject());

        var second = await Officer.SendAsync(data);

        second.Shown.ShouldContain("Two arrests");
        Store.Waiting().ShouldHaveSingleItem().Revision.ShouldBe(1);
    }

    [Fact]
    public async Task An_update_is_changed_and_has_to_be_accepted_again()
    {
        await SendAsync(Words, "amber");
        await AcceptOnlyAsync();
        var form = await Officer.PressAsync(await Officer.AskForCardAsync("my updates"), UpdateVerbs.Edit);

        await Officer.PressAsync(form, UpdateVerbs.Save, Typed(("headline", "Three arrests")));

        Store.Waiting().ShouldHaveSingleItem().Headline.ShouldBe("Three arrests");
        Store.Accepted().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_old_card_overwrites_nothing_and_keeps_what_was_typed()
    {
        var receipt = await SendAsync(Words, "amber");
        var mine = await Officer.PressAsync(receipt, UpdateVerbs.Edit);
        await AcceptOnlyAsync();

        var warned = await Officer.PressAsync(mine, UpdateVerbs.Save, Typed(("headline", "My words")));

        warned.Shown.ShouldContain("after your card was made");
        warned.Inputs["headline"].ShouldBe("My words");
        Store.Accepted().ShouldHaveSingleItem().Headline.ShouldStartWith("Two arrests");
        await Officer.PressAsync(warned, UpdateVerbs.Save);
        Store.Waiting().ShouldHaveSingleItem().Headline.ShouldBe("My words");
    }

    [Fact]
    public async Task Only_what_was_read_is_accepted()
    {
        var receipt = await SendAsync(Words, "amber");
        var list = await Secretary.AskForCardAsync("show updates");
        await Officer.PressAsync(await Officer.PressAsync(receipt, UpdateVerbs.Edit), UpdateVerbs.Save, Typed(("headline", "Changed since")));

        var warned = await Secretary.PressAsync(list, UpdateVerbs.Accept);

        warned.Shown.ShouldContain("changed since your card was made");
        Store.Accepted().ShouldBeEmpty();
        await Secretary.PressAsync(warned, UpdateVerbs.Accept);
        Store.Accepted().ShouldHaveSingleItem().Headline.ShouldBe("Changed since");
    }

    [Fact]
    public async Task A_newer_update_takes_the_place_of_the_accepted_one_when_it_is_accepted()
    {
        await SendAsync(Words, "amber");
        await AcceptOnlyAsync();
        await SendAsync("update on burglary in Cherwell: Down by a tenth", "green");
        (await TextAsync("what's the latest from Cherwell on burglary?")).ShouldContain("Two arrests");

        await AcceptOnlyAsync();

        var answer = await TextAsync("what's the latest from Cherwell on burglary?");
        answer.ShouldContain("Down by a tenth");
        answer.ShouldNotContain("Two arrests");
        var first = Store.LiveOf(new BodyId("cherwell-csp")).ShouldHaveSingleItem();
        first.State.ShouldBe(UpdateState.Accepted);
    }

    [Fact]
    public async Task Nobody_sends_changes_or_accepts_what_is_not_theirs()
    {
        var receipt = await SendAsync(Words, "amber");
        var edit = receipt.Button(UpdateVerbs.Edit);
        var accept = (await Secretary.AskForCardAsync("show updates")).Button(UpdateVerbs.Accept);
        var form = await Officer.AskForCardAsync(Words);
        var send = PersonInChat.Merge(form, form.Button(UpdateVerbs.Save), Typed(("rag", "red")));
        var stranger = new PersonInChat(_returns.Bot, PersonInChat.Oxford);

        (await stranger.SendRawAsync(edit)).ToJsonString().ShouldNotContain("Two arrests");
        (await stranger.SendRawAsync(send)).ToJsonString().ShouldContain("own people");
        (await stranger.SendRawAsync(accept)).ToJsonString().ShouldContain("Only the partnership");
        (await Officer.SendRawAsync(accept.DeepClone().AsObject())).ToJsonString().ShouldContain("Only the partnership");

        ((string)(await stranger.SayAsync(Words)).ShouldHaveSingleItem()["text"]!).ShouldContain("own people");
        ((string)(await Anybody.SayAsync("show updates")).ShouldHaveSingleItem()["text"]!).ShouldContain("secretariat's");
        Store.Waiting().ShouldHaveSingleItem().Revision.ShouldBe(1);
        Store.Accepted().ShouldBeEmpty();
    }

    [Fact]
    public async Task Updates_are_not_written_where_a_channel_looks_on()
    {
        await using var teams = await FakeConnector.StartAsync();
        await using var returns = await ReturnsUnderTest.StartAsync(teams.ServiceUrl);
        await returns.Cherwell.SayAsync("help");

        var said = await returns.Bot.ExchangeAsync(TeamsActivity.Channel(Words, teams.ServiceUrl, PersonInChat.Cherwell));

        ((string)said.ShouldHaveSingleItem()["text"]!).ShouldContain("in our personal chat");
        teams.Shown.ShouldContain(sent => sent.Conversation.EndsWith(PersonInChat.Cherwell, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accepted_updates_answer_where_a_channel_looks_on()
    {
        await SendAsync(Words, "red");
        await AcceptOnlyAsync();

        var answered = await _returns.Bot.ExchangeAsync(TeamsActivity.Channel("which priorities are red?", "http://127.0.0.1:9/", PersonInChat.Cherwell));

        ((string)answered.ShouldHaveSingleItem()["text"]!).ShouldContain("Two arrests");
    }

    [Fact]
    public async Task A_question_that_is_no_request_for_updates_is_answered_from_the_facts()
    {
        var answer = await TextAsync("what are Cherwell's priorities");

        answer.ShouldNotContain("progress update");
    }

    private async Task<CardInHand> SendAsync(string words, string rag)
    {
        var form = await Officer.AskForCardAsync(words);
        return await Officer.PressAsync(form, UpdateVerbs.Save, Typed(("rag", rag)));
    }

    private async Task AcceptOnlyAsync() => await Secretary.PressAsync(await Secretary.AskForCardAsync("show updates"), UpdateVerbs.Accept);

    private async Task<string> TextAsync(string question) => (string)(await Anybody.SayAsync(question)).ShouldHaveSingleItem()["text"]!;
}
