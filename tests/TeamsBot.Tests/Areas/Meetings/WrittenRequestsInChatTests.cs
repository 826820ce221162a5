using Partnership.Meetings;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Tests.Areas.Returns;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>Requests as colleagues write them, from the words to the card that asks and to what is kept.</summary>
public sealed class WrittenRequestsInChatTests : IAsyncLifetime
{
    private MeetingsUnderTest _meetings = null!;
    private KeptMeeting _oversight = null!;

    private PersonInChat Secretary => _meetings.Secretary;

    public async ValueTask InitializeAsync()
    {
        // On Friday 12 March 2027, ten to twelve, in County Hall; it is Tuesday 2 March.
        _meetings = await MeetingsUnderTest.StartAsync();
        _oversight = await _meetings.ArrangeAsync();
    }

    public ValueTask DisposeAsync() => _meetings.DisposeAsync();

    [Theory]
    [InlineData("The 12th is no good for the police, could we do the 19th instead at the same time", "Friday 19 March 2027, 10:00 to 12:00", "County Hall")]
    [InlineData("the oversight committee's going to have to move back half an hour", "Friday 12 March 2027, 10:30 to 12:30", "County Hall")]
    [InlineData("room change for the 12th: now in Committee Room 2", "Friday 12 March 2027, 10:00 to 12:00", "Committee Room 2")]
    [InlineData("can we extend the oversight committee on 12 March to 1pm", "Friday 12 March 2027, 10:00 to 13:00", "County Hall")]
    [InlineData("Could the oversight committee start at 9.30 not 10, as before otherwise", "Friday 12 March 2027, 09:30 to 11:30", "County Hall")]
    public async Task A_change_that_is_said_in_whole_is_made_or_stands_in_the_form_to_be_saved(string words, string time, string place)
    {
        var card = await Secretary.AskForCardAsync(words);

        if (card.Has(MeetingVerbs.Change))
        {
            await Secretary.PressAsync(card, MeetingVerbs.Change);
        }

        (_meetings.Only().Time.ToString(), _meetings.Only().Details.Place).ShouldBe((time, place));
    }

    [Theory]
    [InlineData("pop a board in for the 16th, 2-4, Banbury Town Hall pls", "oscp-board", "2027-03-16", "14:00", "16:00", "Banbury Town Hall")]
    [InlineData("board: Thursday week at half two, the Jubilee Room", "oscp-board", "2027-03-11", "14:30", "", "Jubilee Room")]
    [InlineData("meeting on the 17th from ten till noon, online", "", "2027-03-17", "10:00", "12:00", "Online")]
    [InlineData("Tues 23/3 @ 1500hrs board, bring your own mug", "oscp-board", "2027-03-23", "15:00", "", "")]
    [InlineData("the day after Easter Monday at quarter past ten, board", "oscp-board", "2027-03-30", "10:15", "", "")]
    public async Task A_new_meeting_is_shown_in_a_form_with_all_that_was_understood_before_anything_is_kept(string words, string body, string day, string start, string end, string place)
    {
        var form = await Secretary.AskForCardAsync(words);

        (form.Inputs["body"], form.Inputs["day"], form.Inputs["start"], form.Inputs["end"], form.Inputs["place"]).ShouldBe((body, day, start, end, place));
        _meetings.Only().Id.ShouldBe(_oversight.Meeting.Id);
        await Secretary.PressAsync(form, MeetingVerbs.Schedule, new Dictionary<string, string>(StringComparer.Ordinal) { ["body"] = "oscp-board" });
        _meetings.Store.Current(_meetings.Clock.GetUtcNow()).Select(static kept => kept.Meeting).Single(static meeting => meeting.Body == MeetingsUnderTest.Board)
            .Time.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);
    }

    [Theory]
    [InlineData("please don't cancel the oversight committee", "changed nothing")]
    [InlineData("what if we moved the oversight committee to the 19th?", "changed nothing")]
    [InlineData("I can't do the 12th, sorry", "changed nothing")]
    [InlineData("could you re-send the oversight committee invite to Ewan", "changed nothing")]
    [InlineData("Is the 12th still on?", "12 March 2027")]
    [InlineData("ignore my last message", "leave the meetings as they stand")]
    [InlineData("we may scrap the 12th if nobody minds", "changed nothing")]
    public async Task What_is_only_talked_of_or_asked_changes_nothing_and_is_not_answered_from_an_old_document(string words, string said)
    {
        var reply = string.Join(' ', (await Secretary.SayAsync(words)).Select(static sent => sent.ToJsonString()));

        reply.ShouldContain(said);
        reply.ShouldNotContain("2014");
        var kept = _meetings.Kept(_oversight);
        (kept.Version, kept.Meeting.IsCancelled).ShouldBe((_oversight.Version, false));
    }

    [Fact]
    public async Task A_row_of_meetings_is_listed_before_it_is_arranged_and_one_of_them_is_moved_alone()
    {
        var form = await Secretary.AskForCardAsync("the board meets every 2nd Thursday of the month at ten till noon from April until July, not in May");
        form.Inputs["days"].ShouldBe("Thursday 8 April 2027\nThursday 10 June 2027\nThursday 8 July 2027");
        await Secretary.SendRawAsync(PersonInChat.Merge(form, form.Button(MeetingVerbs.Schedule), typed: null));

        await Secretary.SayAsync("the board on 10 June clashes with the count, can we go for the 17th instead");
        var asked = await Secretary.AskForCardAsync("move the June board to the 17th");

        Meeting[] boards = [.. _meetings.Store.Current(_meetings.Clock.GetUtcNow()).Select(static kept => kept.Meeting).Where(static meeting => meeting.Body == MeetingsUnderTest.Board)];
        asked.Shown.ShouldContain("17 June 2027");
        boards.Select(static meeting => meeting.Time.Day.ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(["8 Apr", "17 Jun", "8 Jul"]);
    }
}
