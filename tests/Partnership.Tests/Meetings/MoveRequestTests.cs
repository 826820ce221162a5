using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Requests;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingReadingSamples;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

/// <summary>Changes of a meeting that are asked for by a phrase.</summary>
public sealed class MoveRequestTests
{
    [Theory]
    [InlineData("move it to 2pm, everyone is happy with that", "everyone is happy with that", null)]
    [InlineData("move it to Wednesdy", "Wednesdy", null)]
    [InlineData("move it to 2pm in Sarah's absence", "in Sarah's absence", null)]
    [InlineData("move it to 19 March asap for the chair", "asap for the chair", null)]
    [InlineData("move it to Friday 19 March for Sarah", "Sarah", null)]
    [InlineData("move it to County Hall at Sarah's request", "at Sarah's request", "County Hall")]
    [InlineData("move it to 2pm at short notice", "at short notice", null)]
    [InlineData("move it to 2pm in person", "in person", null)]
    [InlineData("move it to 2pm if the chair can", "if the chair can", null)]
    [InlineData("move it to 2pm, Owen has the keys", "Owen has the keys", null)]
    [InlineData("move it to Rm 2 please, Room 1 is double booked", "Room 1 is double booked", "Rm 2")]
    [InlineData("move it to 2pm with lunch in the hall", "with lunch", "hall")]
    [InlineData("move it to 2pm called Budget", "called Budget", null)]
    public void What_reads_as_no_place_is_asked_about_and_becomes_none(string text, string unread, string? place)
    {
        var unclear = Reader.Read(text, Now).ShouldBeOfType<MeetingReading.Unclear>();

        unclear.Text.ShouldContain($"I could not make out “{unread}”.");
        unclear.Draft.ShouldNotBeNull().Place.ShouldBe(place);
        unclear.Draft!.Title.ShouldBeNull();
    }

    [Theory]
    [InlineData("move it to 3ish")]
    [InlineData("move it to threeish")]
    [InlineData("move it to about 3pm")]
    [InlineData("MOVE IT TO 3ISH")]
    [InlineData("schedule the board for 12 March at about three")]
    public void A_time_that_is_left_open_is_filled_in_and_asked_about(string text)
    {
        var unclear = Reader.Read(text, Now).ShouldBeOfType<MeetingReading.Unclear>();

        unclear.Text.ShouldBe("You left the time open: is 15:00 right?");
        unclear.Draft.ShouldNotBeNull().Start.ShouldBe(new TimeOnly(15, 0));
        unclear.Draft!.Place.ShouldBeNull();
    }

    [Theory]
    [InlineData("move it to 2pm because of the chair's diary")]
    [InlineData("move it to 2pm as 10 March clashes with Pride, thanks")]
    [InlineData("Hi Sam, can you move it to 2pm please. Thanks Owen")]
    [InlineData("move it to 2pm (mind the clocks go forward that weekend)")]
    [InlineData("move it to 3pm, no sorry, 2pm")]
    public void Reasons_courtesies_and_what_was_corrected_are_passed_over(string text)
    {
        var move = Request<MeetingRequest.Move>(text);

        move.When.ShouldNotBeNull().Settle(Now, Time("2027-03-12"), WorkingDays.England).Time.ShouldNotBeNull().ToString().ShouldBe("Friday 12 March 2027, 14:00 to 16:00");
        move.Place.ShouldBeNull();
    }

    [Theory]
    [InlineData("move it to County Hall", "County Hall")]
    [InlineData("move it to kidlington fire station", "kidlington fire station")]
    [InlineData("move it to Kidlington", "Kidlington")]
    [InlineData("move it to 2pm in the long room at county hall", "long room at county hall")]
    [InlineData("move it to 2pm, room 3b", "room 3b")]
    [InlineData("change the venue to kidlington", "kidlington")]
    [InlineData("move it to 2pm in County Hall, please let everyone know", "County Hall")]
    [InlineData("move it to 2pm at the Dog and Duck", "Dog and Duck")]
    [InlineData("move it to 2pm at 12 High Street, Banbury", "12 High Street, Banbury")]
    public void What_reads_as_a_place_is_one(string text, string place) => Request<MeetingRequest.Move>(text).Place.ShouldBe(place);

    [Theory]
    [InlineData("move it to 1500hrs", "15:00")]
    [InlineData("move it to 1500 hrs", "15:00")]
    [InlineData("move it to 15:00hrs", "15:00")]
    [InlineData("move it to 15.30 hours", "15:30")]
    [InlineData("move it to 0930h", "09:30")]
    [InlineData("move it to 1500", "15:00")]
    [InlineData("move it to 3pm, please let everyone know", "15:00")]
    public void A_time_is_read_as_the_police_write_it_and_nothing_becomes_a_place(string text, string start)
    {
        var move = Request<MeetingRequest.Move>(text);

        move.Place.ShouldBeNull();
        move.When.ShouldNotBeNull().Start.ShouldNotBeNull().Time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(start);
    }

    [Theory]
    [InlineData("move it to the 19th", "Friday 19 March 2027, 10:00 to 12:00", null)]
    [InlineData("move it to 2pm", "Friday 12 March 2027, 14:00 to 16:00", null)]
    [InlineData("move the board to next Tuesday 2pm", "Tuesday 9 March 2027, 14:00 to 16:00", null)]
    [InlineData("Please reschedule the board meeting to 19/3/27, 10.30 to 11:30", "Friday 19 March 2027, 10:30 to 11:30", null)]
    [InlineData("move it a week later", "Friday 19 March 2027, 10:00 to 12:00", null)]
    [InlineData("move it by two weeks", "Friday 26 March 2027, 10:00 to 12:00", null)]
    [InlineData("bring it forward a week", "Friday 5 March 2027, 10:00 to 12:00", null)]
    [InlineData("push it back two days", "Sunday 14 March 2027, 10:00 to 12:00", null)]
    [InlineData("move it an hour later", "Friday 12 March 2027, 11:00 to 13:00", null)]
    [InlineData("move it 30 minutes earlier", "Friday 12 March 2027, 09:30 to 11:30", null)]
    [InlineData("push it back an hour", "Friday 12 March 2027, 11:00 to 13:00", null)]
    [InlineData("bring it forward 30 minutes", "Friday 12 March 2027, 09:30 to 11:30", null)]
    [InlineData("reschedule the board for 19 March", "Friday 19 March 2027, 10:00 to 12:00", null)]
    [InlineData("move the board from 12 March to 19 March at 3pm", "Friday 19 March 2027, 15:00 to 17:00", null)]
    [InlineData("postpone it to 1 April", "Thursday 1 April 2027, 10:00 to 12:00", null)]
    [InlineData("move it to the 1st", "Thursday 1 April 2027, 10:00 to 12:00", null)]
    [InlineData("move it to the 19th in the Town Hall", "Friday 19 March 2027, 10:00 to 12:00", "Town Hall")]
    [InlineData("move it to all day on the 19th", "Friday 19 March 2027, all day", null)]
    public void A_meeting_is_moved_in_words(string text, string time, string? place)
    {
        var move = Request<MeetingRequest.Move>(text);

        var settled = move.When.ShouldNotBeNull().Settle(Now, Time("2027-03-12"), WorkingDays.England);
        settled.Time.ShouldNotBeNull().ToString().ShouldBe(time);
        move.Place.ShouldBe(place);
    }

    [Theory]
    [InlineData("move it to Room 3")]
    [InlineData("hold it in Room 3 instead")]
    [InlineData("change the place to Room 3")]
    [InlineData("change the venue of the board to Room 3")]
    [InlineData("change the room for the Oversight Committee to Room 3")]
    public void Only_the_place_may_change(string text)
    {
        var move = Request<MeetingRequest.Move>(text);

        move.When.ShouldBeNull();
        move.Place.ShouldBe("Room 3");
    }

    [Fact]
    public void A_move_keeps_the_length_and_tells_of_a_clock_that_is_not_there()
    {
        var settled = Request<MeetingRequest.Move>("move it to 28 March").When.ShouldNotBeNull().Settle(Now, Time("2027-03-12", "01:30", 45), WorkingDays.England);

        settled.Time.ShouldNotBeNull().Length.ShouldBe(TimeSpan.FromMinutes(45));
        settled.Notes.ShouldHaveSingleItem().ShouldContain("clocks go forward");
    }
}
