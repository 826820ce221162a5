using Microsoft.Extensions.DependencyInjection;
using Partnership.Meetings;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Storage;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>Meetings arranged, moved and cancelled in the chat, by words and by cards.</summary>
public sealed class ScheduleInChatTests : IAsyncLifetime
{
    private const string Whole = "schedule the Oversight Committee for 12 March 2027 at 10:00 in County Hall";

    private MeetingsUnderTest _meetings = null!;

    private PersonInChat Secretary => _meetings.Secretary;

    public async ValueTask InitializeAsync() => _meetings = await MeetingsUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _meetings.DisposeAsync();

    [Fact]
    public async Task What_is_said_in_whole_is_done_at_once()
    {
        var card = await Secretary.AskForCardAsync(Whole);

        card.Shown.ShouldContain("Friday 12 March 2027, 10:00 to 12:00");
        card.Shown.ShouldContain("in 10 days");
        card.Shown.ShouldContain("County Hall");
        card.Has(MeetingVerbs.Move).ShouldBeTrue();
        var meeting = _meetings.Only();
        meeting.Body.ShouldBe(MeetingsUnderTest.Oversight);
        meeting.Time.StartsLocal.ShouldBe(new DateTime(2027, 3, 12, 10, 0, 0));
        meeting.Details.Place.ShouldBe("County Hall");
        Trail(meeting.Id).ShouldBe([MeetingVerbs.Schedule]);
    }

    [Fact]
    public async Task Words_delivered_twice_arrange_one_meeting()
    {
        var activity = TeamsActivity.Personal(Whole, conversation: Secretary.Conversation).By(PersonInChat.Secretary);
        await _meetings.Bot.ExchangeAsync(activity.DeepClone().AsObject());

        // As after a restart: the memory of what was delivered is gone, the meeting is not.
        await _meetings.Bot.ExchangeAsync(activity);

        _meetings.Store.Current(_meetings.Clock.GetUtcNow()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_in_a_form_that_has_the_rest()
    {
        var form = await Secretary.AskForCardAsync("schedule the Oversight Committee for 12 March 2027 in County Hall");

        form.Inputs["body"].ShouldBe("sop-oversight");
        form.Inputs["day"].ShouldBe("2027-03-12");
        form.Inputs["start"].ShouldBeEmpty();
        form.Inputs["place"].ShouldBe("County Hall");
        form.Shown.ShouldContain("Begins (please correct)");

        var card = await Secretary.PressAsync(form, MeetingVerbs.Schedule, Typed(("start", "14:30")));

        card.Shown.ShouldContain("14:30 to 16:30");
        _meetings.Only().Time.StartTime.ShouldBe(new TimeOnly(14, 30));
    }

    [Fact]
    public async Task A_form_with_faults_comes_back_with_what_was_typed_and_the_faults_beside_their_fields()
    {
        var form = await Secretary.AskForCardAsync("schedule a meeting");

        var again = await Secretary.PressAsync(form, MeetingVerbs.Schedule, Typed(
            ("body", "sop-oversight"), ("day", "2027-02-12"), ("start", "25:99"), ("place", new string('x', 250)), ("link", "http://example.org/meet"), ("title", "Special meeting")));

        again.Inputs["title"].ShouldBe("Special meeting");
        again.Inputs["place"].Length.ShouldBe(250);
        again.Inputs["link"].ShouldBe("http://example.org/meet");
        again.Shown.ShouldContain("Choose when it begins");
        again.Shown.ShouldContain("https://");
        again.Shown.ShouldContain("250");
        var past = await Secretary.PressAsync(again, MeetingVerbs.Schedule, Typed(("start", "10:00"), ("place", ""), ("link", "")));
        past.Shown.ShouldContain("has begun or passed");
        _meetings.Store.Current(_meetings.Clock.GetUtcNow()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("schedule the board for 13 March 2027 at 10:00", "Saturday")]
    [InlineData("schedule the board for 29 March 2027 at 10:00", "bank holiday")]
    [InlineData("schedule the board for 12 March 2027 at 00:30", "unusual hour")]
    [InlineData("schedule the board for 28 March 2027 at 01:30", "clocks go forward")]
    [InlineData("schedule the board for 31 October 2027 at 01:30", "comes twice")]
    public async Task What_is_doubtful_is_asked_about_first(string words, string doubt)
    {
        var question = await Secretary.AskForCardAsync(words);
        question.Shown.ShouldContain(doubt);
        _meetings.Store.Current(_meetings.Clock.GetUtcNow()).ShouldBeEmpty();

        await Secretary.PressAsync(question, MeetingVerbs.Schedule);

        _meetings.Only().Body.ShouldBe(MeetingsUnderTest.Board);
    }

    [Theory]
    [InlineData("schedule the board for 29 March 2027 at 10:00")]
    [InlineData("schedule the Oversight Committee for 12 March 2027 at 15:00")]
    public async Task What_is_doubtful_can_be_left_and_its_card_then_has_no_button_that_arranges_it(string words)
    {
        var kept = await _meetings.ArrangeAsync();
        var question = await Secretary.AskForCardAsync(words);

        var left = await Secretary.PressAsync(question, MeetingVerbs.Drop);

        left.Shown.ShouldContain("Not scheduled");
        left.Has(MeetingVerbs.Schedule).ShouldBeFalse();
        _meetings.Only().Id.ShouldBe(kept.Meeting.Id);
        (await Secretary.AskForCardAsync("schedule a meeting")).Has(MeetingVerbs.Drop).ShouldBeFalse();
    }

    [Fact]
    public async Task A_yes_is_no_yes_to_another_day()
    {
        var question = await Secretary.AskForCardAsync("schedule the board for 13 March 2027 at 10:00");

        var again = await Secretary.PressAsync(question, MeetingVerbs.Schedule, Typed(("day", "2027-03-14")));

        again.Shown.ShouldContain("14 March 2027 is a Sunday");
        _meetings.Store.Current(_meetings.Clock.GetUtcNow()).ShouldBeEmpty();
        await Secretary.PressAsync(question, MeetingVerbs.Schedule, Typed(("day", "2027-03-15")));
        _meetings.Only().Time.Day.ShouldBe(new DateOnly(2027, 3, 15));
    }

    [Fact]
    public async Task A_second_meeting_of_a_body_on_a_day_and_two_at_the_same_time_are_asked_about()
    {
        await _meetings.ArrangeAsync();

        (await Secretary.AskForCardAsync("schedule the Oversight Committee for 12 March 2027 at 15:00")).Shown.ShouldContain("already meets on that day");
        (await Secretary.AskForCardAsync("schedule the board for 12 March 2027 at 11:00")).Shown.ShouldContain("meets at the same time");
        (await Secretary.AskForCardAsync("schedule the board for 12 March 2027 at 14:00")).Shown.ShouldContain("14:00 to 16:00");
    }

    [Fact]
    public async Task It_is_no_other_meeting_while_a_new_one_is_unfinished()
    {
        await Secretary.AskForCardAsync(Whole);
        await Secretary.AskForCardAsync("schedule the board for 15 March 2027 at 10:00");
        await Secretary.AskForCardAsync("schedule the board for yesterday at 10:00");

        (await Secretary.AskForCardAsync("move it to the 19th")).Shown.ShouldContain("Which meeting do you mean?");

        _meetings.Store.Current(_meetings.Clock.GetUtcNow()).Select(kept => kept.Meeting.Time.Day.Day).ShouldBe([12, 15]);
    }

    [Fact]
    public async Task It_is_the_meeting_that_was_spoken_of()
    {
        await Secretary.AskForCardAsync(Whole);
        await Secretary.AskForCardAsync("schedule the board for 15 March 2027 at 10:00");
        await Secretary.AskForCardAsync("when is the next oversight committee meeting?");

        var moved = (await Secretary.SayAsync("move it to the 19th")).ShouldHaveSingleItem();

        // Said once: above the card, and not in it again.
        ((string?)moved["text"]).ShouldBe("Now on Friday 19 March 2027, 10:00 to 12:00 (was Friday 12 March 2027, 10:00 to 12:00).");
        moved["attachments"]!.ToJsonString().ShouldNotContain("was Friday 12 March 2027");
        _meetings.Store.Current(_meetings.Clock.GetUtcNow()).Select(kept => kept.Meeting.Time.Day.Day).ShouldBe([15, 19]);
    }

    [Fact]
    public async Task What_it_is_is_asked_where_the_conversation_does_not_say()
    {
        await _meetings.ArrangeAsync();
        var board = await _meetings.ArrangeAsync(MeetingTime.At(new DateOnly(2027, 3, 15), new TimeOnly(14, 0), TimeSpan.FromHours(1)), MeetingsUnderTest.Board, "Board");

        var question = await Secretary.AskForCardAsync("move it to the 22nd");

        question.Shown.ShouldContain("Which meeting do you mean?");
        var choice = question.Buttons.Select(button => button["data"]!.AsObject()).Single(data => string.Equals((string?)data["subject"], board.Meeting.Id.Value.ToString("N"), StringComparison.Ordinal));
        var card = await Secretary.SendAsync(choice.DeepClone().AsObject());
        card.Shown.ShouldContain("Monday 22 March 2027, 14:00 to 15:00");
        _meetings.Kept(board).Meeting.Time.Day.Day.ShouldBe(22);
    }

    [Fact]
    public async Task A_day_later_it_is_no_meeting_any_more()
    {
        await _meetings.ArrangeAsync();
        await _meetings.ArrangeAsync(MeetingTime.At(new DateOnly(2027, 3, 15), new TimeOnly(14, 0), TimeSpan.FromHours(1)), MeetingsUnderTest.Board, "Board");
        await Secretary.AskForCardAsync("when is the next board meeting?");
        _meetings.Clock.Now += TimeSpan.FromHours(25);

        (await Secretary.AskForCardAsync("move it to the 22nd")).Shown.ShouldContain("Which meeting do you mean?");
    }

    [Fact]
    public async Task A_meeting_is_moved_by_its_form_across_the_clock_change()
    {
        await _meetings.ArrangeAsync();
        var form = await Secretary.PressAsync(await Secretary.AskForCardAsync("next meeting"), MeetingVerbs.Move);
        form.Inputs["day"].ShouldBe("2027-03-12");
        form.Inputs["start"].ShouldBe("10:00");

        var card = await Secretary.PressAsync(form, MeetingVerbs.Change, Typed(("day", "2027-04-09"), ("place", "Town Hall")));

        card.Shown.ShouldContain("Now on Friday 9 April 2027, 10:00 to 12:00");
        var meeting = _meetings.Only();
        meeting.Time.Starts.ShouldBe(new DateTimeOffset(2027, 4, 9, 9, 0, 0, TimeSpan.Zero));
        meeting.Details.Place.ShouldBe("Town Hall");
        meeting.State.ShouldBe(MeetingState.Moved);
        Trail(meeting.Id).ShouldBe([MeetingVerbs.Move, MeetingVerbs.Schedule]);
    }

    [Fact]
    public async Task A_move_without_a_day_opens_the_form_of_the_meeting()
    {
        await _meetings.ArrangeAsync();

        var form = await Secretary.AskForCardAsync("move the oversight committee to next week");

        form.Shown.ShouldContain("Which day?");
        form.Inputs["day"].ShouldBe("2027-03-12");
        form.Has(MeetingVerbs.Change).ShouldBeTrue();
    }

    [Fact]
    public async Task All_day_and_half_past_midnight_stay_what_they_are_in_the_form()
    {
        var day = await _meetings.ArrangeAsync(MeetingTime.WholeDays(new DateOnly(2027, 6, 2), new DateOnly(2027, 6, 2)));
        var night = await _meetings.ArrangeAsync(MeetingTime.At(new DateOnly(2027, 6, 3), new TimeOnly(0, 30), TimeSpan.FromHours(1)), MeetingsUnderTest.Board, "Board");
        var allDay = await Secretary.PressAsync(await Secretary.AskForCardAsync("when is the next oversight committee meeting?"), MeetingVerbs.Move);
        var early = await Secretary.PressAsync(await Secretary.AskForCardAsync("when is the next board meeting?"), MeetingVerbs.Move);

        allDay.Inputs["allDay"].ShouldBe("true");
        early.Inputs["start"].ShouldBe("00:30");
        await Secretary.PressAsync(allDay, MeetingVerbs.Change, Typed(("place", "Town Hall")));
        await Secretary.PressAsync(early, MeetingVerbs.Change, Typed(("place", "Town Hall")));

        _meetings.Kept(day).Meeting.Time.ToString().ShouldBe("Wednesday 2 June 2027, all day");
        _meetings.Kept(day).Meeting.TimeRevision.ShouldBe(1);
        _meetings.Kept(night).Meeting.Time.SameAs(night.Meeting.Time).ShouldBeTrue();
    }

    [Fact]
    public async Task A_meeting_is_cancelled_after_it_was_asked()
    {
        var kept = await _meetings.ArrangeAsync();
        var question = await Secretary.AskForCardAsync("cancel the oversight committee because the chair is ill");
        question.Shown.ShouldContain("Cancel this meeting?");
        question.Inputs["reason"].ShouldBe("the chair is ill");
        _meetings.Kept(kept).Meeting.IsCancelled.ShouldBeFalse();

        var card = await Secretary.PressAsync(question, MeetingVerbs.CancelNow);

        card.Shown.ShouldContain("Cancelled");
        card.Shown.ShouldContain("the chair is ill");
        card.Has(MeetingVerbs.Move).ShouldBeFalse();
        _meetings.Kept(kept).Meeting.CancelReason.ShouldBe("the chair is ill");
        (await Secretary.AskForCardAsync("move it to the 19th")).Shown.ShouldContain("is cancelled");
    }

    [Fact]
    public async Task A_second_press_does_nothing_twice()
    {
        await _meetings.ArrangeAsync();
        var form = await Secretary.PressAsync(await Secretary.AskForCardAsync("next meeting"), MeetingVerbs.Move);
        var data = PersonInChat.Merge(form, form.Button(MeetingVerbs.Change), Typed(("day", "2027-03-19")));
        await Secretary.SendAsync(data.DeepClone().AsObject());

        var second = await Secretary.SendAsync(data);

        second.Shown.ShouldContain("done already");
        _meetings.Only().TimeRevision.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_meetings_form_pressed_twice_arranges_one()
    {
        var form = await Secretary.AskForCardAsync("schedule the Oversight Committee for 12 March 2027 in County Hall");
        var data = PersonInChat.Merge(form, form.Button(MeetingVerbs.Schedule), Typed(("start", "10:00")));

        var cards = await Task.WhenAll(Secretary.SendAsync(data.DeepClone().AsObject()), Secretary.SendAsync(data.DeepClone().AsObject()));

        cards.ShouldAllBe(card => card.Shown.Contains("12 March 2027", StringComparison.Ordinal));
        _meetings.Only();
    }

    [Fact]
    public async Task Of_two_secretaries_at_once_the_later_sees_how_it_stands()
    {
        await _meetings.ArrangeAsync();
        var mine = await Secretary.PressAsync(await Secretary.AskForCardAsync("next meeting"), MeetingVerbs.Move);
        var theirs = await Secretary.PressAsync(await Secretary.AskForCardAsync("next meeting"), MeetingVerbs.Move);
        await Secretary.PressAsync(theirs, MeetingVerbs.Change, Typed(("day", "2027-03-19")));

        var current = await Secretary.PressAsync(mine, MeetingVerbs.Change, Typed(("day", "2027-03-26")));

        current.Shown.ShouldContain("has changed since your card was made");
        current.Shown.ShouldContain("Friday 19 March 2027");
        _meetings.Only().Time.Day.Day.ShouldBe(19);
    }

    [Fact]
    public async Task Members_are_refused_in_a_sentence_whatever_they_press_or_say()
    {
        var kept = await _meetings.ArrangeAsync();
        var form = await Secretary.PressAsync(await Secretary.AskForCardAsync("next meeting"), MeetingVerbs.Move);
        var question = await Secretary.AskForCardAsync("cancel it");

        (await SayAsync(Whole)).ShouldContain("secretariat");
        (await SayAsync("move it to the 19th")).ShouldContain("secretariat");
        (await SayAsync("schedule a meeting")).ShouldContain("secretariat");
        (await _meetings.Member.SendRawAsync(PersonInChat.Merge(form, form.Button(MeetingVerbs.Change), Typed(("day", "2027-03-19"))))).ToJsonString().ShouldContain("secretariat");
        (await _meetings.Member.SendRawAsync(question.Button(MeetingVerbs.CancelNow))).ToJsonString().ShouldContain("secretariat");
        (await _meetings.Member.AskForCardAsync("next meeting")).Buttons.ShouldBeEmpty();
        _meetings.Kept(kept).Version.ShouldBe(kept.Version);
    }

    [Fact]
    public async Task A_meeting_from_the_calendar_is_changed_there()
    {
        var kept = await _meetings.ArrangeAsync(MeetingTime.At(new DateOnly(2027, 3, 12), new TimeOnly(10, 0), TimeSpan.FromHours(2)), source: MeetingSource.Graph);

        var card = await Secretary.AskForCardAsync("move the oversight committee to the 19th");

        card.Shown.ShouldContain("calendar in Microsoft 365");
        card.Has(MeetingVerbs.Move).ShouldBeFalse();
        card.Has(MeetingVerbs.EditAgenda).ShouldBeTrue();
        _meetings.Kept(kept).Version.ShouldBe(kept.Version);
    }

    [Fact]
    public async Task Titles_and_places_are_shown_as_they_are_written()
    {
        var form = await Secretary.AskForCardAsync("schedule the Oversight Committee for 12 March 2027 in County Hall");

        var card = await Secretary.PressAsync(form, MeetingVerbs.Schedule, Typed(("start", "10:00"), ("title", "**Free** [money](https://evil.example)"), ("place", "# Room _1_")));

        card.Shown.ShouldContain(@"\*\*Free\*\* \[money\](https://evil.example)");
        card.Texts.ShouldAllBe(text => !text.Contains("[money](", StringComparison.Ordinal));
        card.Shown.ShouldContain(@"\# Room \_1\_");
    }

    private IReadOnlyList<string> Trail(MeetingId meeting) => [.. _meetings.Bot.Services.GetRequiredService<DatabaseReader>()
        .Read(MeetingStore.Subject(meeting), static (session, subject) => session.Audit.About(subject, take: 10)).Select(entry => entry.Action)];

    private async Task<string> SayAsync(string text) => (string?)(await _meetings.Member.SayAsync(text)).ShouldHaveSingleItem()["text"] ?? "";

    private static Dictionary<string, string> Typed(params (string Id, string Value)[] typed) => typed.ToDictionary(one => one.Id, one => one.Value, StringComparer.Ordinal);
}
