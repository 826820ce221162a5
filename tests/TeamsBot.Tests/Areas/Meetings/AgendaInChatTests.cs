using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Partnership.Meetings.Agendas;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>Agendas drafted, published and shown in the chat.</summary>
public sealed class AgendaInChatTests : IAsyncLifetime
{
    private const string Pasted = "agenda for the oversight committee:\n1. Welcome – Chair – 5 mins\n2. Budget – for decision – Jo Hale – 20 mins – Paper: Budget 2027\n3. Any other business";

    private static readonly JsonSerializerOptions _relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private MeetingsUnderTest _meetings = null!;
    private KeptMeeting _kept = null!;

    private PersonInChat Secretary => _meetings.Secretary;

    private Agenda Agenda => _meetings.Kept(_kept).Meeting.Agenda;

    public async ValueTask InitializeAsync()
    {
        _meetings = await MeetingsUnderTest.StartAsync();
        _kept = await _meetings.ArrangeAsync();
    }

    public ValueTask DisposeAsync() => _meetings.DisposeAsync();

    [Fact]
    public async Task A_pasted_agenda_becomes_the_draft_that_only_the_secretariat_sees()
    {
        var draft = await Secretary.AskForCardAsync(Pasted);

        draft.Shown.ShouldContain("draft");
        draft.Shown.ShouldContain("Budget (decision, Jo Hale, 20 minutes)");
        Agenda.Draft!.Count.ShouldBe(3);
        Agenda.Revision.ShouldBe(0);
        var member = await _meetings.Member.AskForCardAsync("what's on the agenda?");
        member.Shown.ShouldNotContain("Budget");
        member.Shown.ShouldContain("Being drafted");
    }

    [Fact]
    public async Task A_messy_agenda_pasted_without_a_head_is_shown_as_it_was_understood_with_what_was_not_placed()
    {
        await Secretary.AskForCardAsync("when is the next oversight committee meeting?");

        var form = await Secretary.AskForCardAsync("Safer Partnership\nVenue: County Hall\n\n1.\n\nApologies\n\n2.\n\nFly-tipping pdf icon PDF 70 KB\n\nReport of the Chief Fire Officer.\n\nBring your own lunch\n\n3.\n\nBudget\n\nTo approve the budget.");

        form.Shown.ShouldContain("2. Fly-tipping – Chief Fire Officer – Paper: PDF 70 KB");
        form.Shown.ShouldContain("3. Budget – for decision");
        form.Shown.ShouldContain("“Bring your own lunch”");
        await Secretary.PressAsync(form, MeetingVerbs.SaveAgenda);
        Agenda.Draft!.Select(static item => item.Title).ShouldBe(["Apologies", "Fly-tipping", "Budget"]);
    }

    [Fact]
    public async Task An_agenda_is_published_after_it_was_asked()
    {
        var draft = await Secretary.AskForCardAsync(Pasted);
        var question = await Secretary.PressAsync(draft, MeetingVerbs.Publish);
        question.Shown.ShouldContain("Publish the agenda with 3 items?");
        question.Shown.ShouldContain("no channel has been chosen");
        Agenda.Revision.ShouldBe(0);

        await Secretary.PressAsync(question, MeetingVerbs.PublishNow);

        Agenda.Revision.ShouldBe(1);
        var reply = (await _meetings.Member.SayAsync("what's on the agenda?")).ShouldHaveSingleItem();
        ((string)reply["text"]!).ShouldContain("3 items, 1 decision");
        var card = new CardInHand(reply["attachments"]![0]!["content"]!.AsObject());
        card.Shown.ShouldContain("Budget (decision, Jo Hale, 20 minutes)");
        card.Shown.ShouldContain("25 minutes");
        card.Has(MeetingVerbs.EditAgenda).ShouldBeFalse();
    }

    [Fact]
    public async Task The_question_says_how_many_channels_are_told_and_when()
    {
        await _meetings.Bot.ExchangeAsync(TeamsActivity.Channel("post reminders here", "http://127.0.0.1:9/", PersonInChat.Secretary));
        (await Secretary.PressAsync(await Secretary.AskForCardAsync(Pasted), MeetingVerbs.Publish)).Shown.ShouldContain("1 channel is told at once");
        _meetings.Clock.Now = new DateTimeOffset(2027, 3, 5, 21, 30, 0, TimeSpan.Zero);

        var question = await Secretary.PressAsync(await Secretary.AskForCardAsync(Pasted), MeetingVerbs.Publish);

        question.Shown.ShouldContain("Monday 8 March at 07:00");
    }

    [Fact]
    public async Task A_published_agenda_is_revised_and_says_what_changed()
    {
        await PublishAsync();
        var form = await Secretary.AskForCardAsync("edit the agenda");
        form.Inputs["agenda"].ShouldContain("2. Budget");

        var draft = await Secretary.PressAsync(form, MeetingVerbs.SaveAgenda, Typed(("agenda", form.Inputs["agenda"].Replace("20 mins", "30 mins", StringComparison.Ordinal) + "\n4. Road safety")));
        draft.Shown.ShouldContain("members see the published agenda");
        (await _meetings.Member.AskForCardAsync("agenda")).Shown.ShouldNotContain("Road safety");
        var question = await Secretary.AskForCardAsync("publish the agenda");
        question.Shown.ShouldContain("Added: 4. Road safety.");
        question.Shown.ShouldContain("30 minutes");

        await Secretary.PressAsync(question, MeetingVerbs.PublishNow);

        Agenda.Revision.ShouldBe(2);
        Agenda.LastChanges.ShouldContain(change => change.Equals("Added: 4. Road safety.", StringComparison.Ordinal));
        (await _meetings.Member.AskForCardAsync("agenda")).Shown.ShouldContain("Road safety");
    }

    [Fact]
    public async Task Faults_are_shown_with_their_lines_and_the_text_stays_for_repair()
    {
        var form = await Secretary.AskForCardAsync("agenda for the oversight committee:\nWelcome\n1. Budget\n1. Road safety");

        form.Shown.ShouldContain("Line ");
        form.Inputs["agenda"].ShouldBe("Welcome\n1. Budget\n1. Road safety");
        Agenda.Draft.ShouldBeNull();
    }

    [Fact]
    public async Task An_item_and_suggestions_are_added_to_the_list_before_anything_is_saved()
    {
        var form = await Secretary.AskForCardAsync("edit the agenda");
        var suggestions = form.Choices("suggestions");
        suggestions.Count.ShouldBeGreaterThan(1);

        var more = await Secretary.PressAsync(form, MeetingVerbs.AddItem, Typed(
            ("agenda", "1. Welcome"), ("itemTitle", "Rural crime"), ("itemPurpose", "discussion"), ("itemPresenter", "Sam Reed"), ("itemMinutes", "15"), ("suggestions", suggestions[0].Value)));

        more.Inputs["agenda"].ShouldBe($"1. Welcome\n2. Rural crime – for discussion – Sam Reed – 15 mins\n{AgendaLine(3, suggestions[0].Title, more.Inputs["agenda"])}");
        more.Inputs["itemTitle"].ShouldBeEmpty();
        more.Choices("suggestions").ShouldNotContain(suggestions[0]);
        Agenda.Draft.ShouldBeNull();
        await Secretary.PressAsync(more, MeetingVerbs.SaveAgenda);
        Agenda.Draft!.Select(item => item.Number).ShouldBe(["1", "2", "3"]);
        Agenda.Draft![1].ShouldBe(new AgendaItem("2", "Rural crime", AgendaPurpose.Discussion, "Sam Reed", 15));
    }

    [Fact]
    public async Task A_faulty_item_is_asked_about_beside_its_field()
    {
        var form = await Secretary.AskForCardAsync("edit the agenda");

        var again = await Secretary.PressAsync(form, MeetingVerbs.AddItem, Typed(("agenda", "1. Welcome"), ("itemMinutes", "soon"), ("itemPresenter", "Sam Reed")));

        again.Shown.ShouldContain("What is the item called?");
        again.Shown.ShouldContain("Minutes as a whole number");
        again.Inputs["itemPresenter"].ShouldBe("Sam Reed");
        again.Inputs["agenda"].ShouldBe("1. Welcome");
    }

    [Fact]
    public async Task Of_two_at_once_nothing_is_overwritten_unseen_and_nothing_typed_is_lost()
    {
        var mine = await Secretary.AskForCardAsync("edit the agenda");
        var theirs = await Secretary.AskForCardAsync("edit the agenda");
        await Secretary.PressAsync(theirs, MeetingVerbs.SaveAgenda, Typed(("agenda", "1. Theirs")));

        var warned = await Secretary.PressAsync(mine, MeetingVerbs.SaveAgenda, Typed(("agenda", "1. Mine")));

        warned.Shown.ShouldContain("has changed since your card was made");
        warned.Inputs["agenda"].ShouldBe("1. Mine");
        Agenda.Draft!.ShouldHaveSingleItem().Title.ShouldBe("Theirs");
        await Secretary.PressAsync(warned, MeetingVerbs.SaveAgenda);
        Agenda.Draft!.ShouldHaveSingleItem().Title.ShouldBe("Mine");
    }

    [Fact]
    public async Task An_old_form_that_adds_an_item_is_still_an_old_form()
    {
        var mine = await Secretary.AskForCardAsync("edit the agenda");
        await Secretary.PressAsync(await Secretary.AskForCardAsync("edit the agenda"), MeetingVerbs.SaveAgenda, Typed(("agenda", "1. Theirs")));
        var more = await Secretary.PressAsync(mine, MeetingVerbs.AddItem, Typed(("agenda", "1. Mine"), ("itemTitle", "Another")));

        (await Secretary.PressAsync(more, MeetingVerbs.SaveAgenda)).Shown.ShouldContain("has changed since your card was made");

        Agenda.Draft!.ShouldHaveSingleItem().Title.ShouldBe("Theirs");
    }

    [Fact]
    public async Task A_second_press_publishes_nothing_twice()
    {
        var question = await Secretary.PressAsync(await Secretary.AskForCardAsync(Pasted), MeetingVerbs.Publish);
        var data = question.Button(MeetingVerbs.PublishNow);
        await Secretary.SendAsync(data.DeepClone().AsObject());

        (await Secretary.SendAsync(data)).Shown.ShouldContain("done already");

        Agenda.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_changed_since_the_question_is_not_published_by_it()
    {
        var question = await Secretary.PressAsync(await Secretary.AskForCardAsync(Pasted), MeetingVerbs.Publish);
        await Secretary.AskForCardAsync("agenda for the oversight committee:\n1. Something else");

        (await Secretary.PressAsync(question, MeetingVerbs.PublishNow)).Shown.ShouldContain("has changed since your card was made");

        Agenda.Revision.ShouldBe(0);
    }

    [Fact]
    public async Task Forty_items_come_in_pages_below_the_limit_of_a_message()
    {
        var lines = new StringBuilder("agenda for the oversight committee:\n");
        for (var number = 1; number <= 40; number++)
        {
            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}. {new string('ö', 90)} {number} – for decision – {new string('ü', 20)} – 5 mins\n");
        }

        var draft = await Secretary.AskForCardAsync(lines.ToString());
        Agenda.Draft!.Count.ShouldBe(40);
        SizeOf(draft).ShouldBeLessThan(28_000);
        var question = await Secretary.PressAsync(draft, MeetingVerbs.Publish);
        SizeOf(question).ShouldBeLessThan(28_000);
        await Secretary.PressAsync(question, MeetingVerbs.PublishNow);
        var form = await Secretary.AskForCardAsync("edit the agenda");
        SizeOf(form).ShouldBeLessThan(28_000);
        form.Inputs["agenda"].ShouldContain("40. ");

        var page = await _meetings.Member.AskForCardAsync("agenda");

        page.Shown.ShouldContain("Page 1 of 4");
        SizeOf(page).ShouldBeLessThan(28_000);
        var second = await _meetings.Member.PressAsync(page, MeetingVerbs.Agenda);
        second.Shown.ShouldContain("Page 2 of 4");
        second.Texts.ShouldContain(text => text.StartsWith(@"13\. ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Members_write_no_agenda()
    {
        var form = await Secretary.AskForCardAsync("edit the agenda");

        ((string?)(await _meetings.Member.SayAsync(Pasted)).ShouldHaveSingleItem()["text"])!.ShouldContain("secretariat");
        (await _meetings.Member.SendRawAsync(PersonInChat.Merge(form, form.Button(MeetingVerbs.SaveAgenda), Typed(("agenda", "1. Mine"))))).ToJsonString().ShouldContain("secretariat");
        Agenda.Draft.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_exempt_is_shown_to_the_secretariat_alone_and_stays_so_when_the_agenda_is_edited()
    {
        var draft = await Secretary.AskForCardAsync("agenda for the oversight committee:\n1. Welcome\n2. Budget\nPart 2 - exempt\n3. Closure order, 12 Mill Lane\n4. Staffing at Mill Lane");
        draft.Shown.ShouldContain("Closure order, 12 Mill Lane (exempt)");
        var form = await Secretary.PressAsync(draft, MeetingVerbs.EditAgenda);
        draft = await Secretary.PressAsync(form, MeetingVerbs.SaveAgenda, Typed(("agenda", form.Inputs["agenda"].Replace("Budget", "Budget 2027", StringComparison.Ordinal))));
        var question = await Secretary.PressAsync(draft, MeetingVerbs.Publish);
        question.Shown.ShouldContain("Two items are kept out of the post because they are exempt.");

        var published = await Secretary.PressAsync(question, MeetingVerbs.PublishNow);

        published.Shown.ShouldContain("Two items are kept out of the post because they are exempt.");
        published.Shown.ShouldContain("Closure order");
        foreach (var asked in new[] { "what's on the agenda?", "next meeting", "upcoming meetings" })
        {
            var json = string.Join('\n', (await _meetings.Member.SayAsync(asked)).Select(reply => reply.ToJsonString()));
            json.ShouldNotContain("Mill");
            (await _meetings.Bot.ExchangeAsync(TeamsActivity.Channel(asked, "http://127.0.0.1:9/", PersonInChat.Secretary))).ShouldAllBe(reply => !reply.ToJsonString(_relaxed).Contains("Mill", StringComparison.Ordinal));
        }

        (await _meetings.Member.AskForCardAsync("what's on the agenda?")).Shown.ShouldContain("Budget 2027");
    }

    [Fact]
    public async Task What_people_write_is_shown_as_they_wrote_it()
    {
        var draft = await Secretary.AskForCardAsync("agenda for the oversight committee:\n1. **Bold** [click](https://evil.example)\n2. Budget");

        draft.Texts.ShouldContain(text => text.Contains(@"\*\*Bold\*\* \[click\]", StringComparison.Ordinal));
        draft.Texts.ShouldNotContain(text => text.Contains("[click](", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_agenda_of_a_cancelled_meeting_is_closed()
    {
        await Secretary.PressAsync(await Secretary.AskForCardAsync("cancel the oversight committee"), MeetingVerbs.CancelNow);

        (await Secretary.AskForCardAsync("edit the agenda")).Shown.ShouldContain("is cancelled");
    }

    private async Task PublishAsync() =>
        await Secretary.PressAsync(await Secretary.PressAsync(await Secretary.AskForCardAsync(Pasted), MeetingVerbs.Publish), MeetingVerbs.PublishNow);

    private static int SizeOf(CardInHand card) => Encoding.UTF8.GetByteCount(card.Json.ToJsonString(_relaxed));

    private static string AgendaLine(int number, string title, string text)
    {
        var line = text.Split('\n')[number - 1];
        line.ShouldStartWith($"{number}. {title}");
        return line;
    }

    private static Dictionary<string, string> Typed(params (string Id, string Value)[] typed) => typed.ToDictionary(one => one.Id, one => one.Value, StringComparer.Ordinal);
}
