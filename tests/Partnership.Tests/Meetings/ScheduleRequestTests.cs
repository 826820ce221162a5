using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Requests;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingReadingSamples;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

/// <summary>New meetings that are asked for by a phrase.</summary>
public sealed class ScheduleRequestTests
{
    [Theory]
    [InlineData("schedule the Oversight Committee for 12 March 2027 at 10:00 in County Hall", "sop-oversight", "Friday 12 March 2027, 10:00 to 12:00", "County Hall")]
    [InlineData("Please schedule a meeting of the Oversight Committee on Fri 12th of March 2027, 10am-12.30pm, County Hall, Oxford.", "sop-oversight", "Friday 12 March 2027, 10:00 to 12:30", "County Hall, Oxford")]
    [InlineData("arrange a board meeting for 19/3/27 at 2pm online", "oscp-board", "Friday 19 March 2027, 14:00 to 16:00", "Online")]
    [InlineData("schedule the board on 19 March at 2pm in Banbury Town Hall (council chamber)", "oscp-board", "Friday 19 March 2027, 14:00 to 16:00", "Banbury Town Hall (council chamber)")]
    [InlineData("set up the next coordination group meeting on 2027-07-05 from 10 to 11.30 at the Town Hall", "sop-coordination", "Monday 5 July 2027, 10:00 to 11:30", "Town Hall")]
    [InlineData("could you schedule Cherwell CSP tomorrow at noon for 90 minutes in Room 3", "cherwell-csp", "Wednesday 3 March 2027, 12:00 to 13:30", "Room 3")]
    [InlineData("schedule the board in two weeks at half past two", "oscp-board", "Tuesday 16 March 2027, 14:30 to 16:30", null)]
    [InlineData("schedule South & Vale CSP in Didcot on the 19th, 2-4pm", "south-vale-csp", "Friday 19 March 2027, 14:00 to 16:00", "Didcot")]
    [InlineData("schedule the board Tuesday week at 9", "oscp-board", "Tuesday 16 March 2027, 09:00 to 11:00", null)]
    [InlineData("schedule the board for next Tuesday at 2", "oscp-board", "Tuesday 9 March 2027, 14:00 to 16:00", null)]
    [InlineData("schedule the board a week on Friday, 10 a.m.", "oscp-board", "Friday 12 March 2027, 10:00 to 12:00", null)]
    [InlineData("schedule West Oxon for 1 February at 10:30", "west-oxon-csp", "Tuesday 1 February 2028, 10:30 to 12:30", null)]
    [InlineData("schedule the board on 29 February at 1400", "oscp-board", "Tuesday 29 February 2028, 14:00 to 16:00", null)]
    [InlineData("schedule the board on 2 June 2027 all day at County Hall", "oscp-board", "Wednesday 2 June 2027, all day", "County Hall")]
    [InlineData("schedule the board on 12 March at 10-2pm", "oscp-board", "Friday 12 March 2027, 10:00 to 14:00", null)]
    [InlineData("schedule the board on 12 March, midnight until 1:30am", "oscp-board", "Friday 12 March 2027, 00:00 to 01:30", null)]
    [InlineData("schedule Oversight Committee 12 March 2027 10:00 County Hall", "sop-oversight", "Friday 12 March 2027, 10:00 to 12:00", "County Hall")]
    [InlineData("schedule the board for 12 March at 10:00 in Room 101, New Road, Oxford OX1 1ND", "oscp-board", "Friday 12 March 2027, 10:00 to 12:00", "Room 101, New Road, Oxford OX1 1ND")]
    [InlineData("schedule the board for 12 March at 10:00 at 3 High Street, Oxford OX4 4TH", "oscp-board", "Friday 12 March 2027, 10:00 to 12:00", "3 High Street, Oxford OX4 4TH")]
    [InlineData("schedule the board for the first of April at 10", "oscp-board", "Thursday 1 April 2027, 10:00 to 12:00", null)]
    [InlineData("schedule the board on the last Friday in April at 10", "oscp-board", "Friday 30 April 2027, 10:00 to 12:00", null)]
    [InlineData("schedule the board on the second Tuesday of February at 10", "oscp-board", "Tuesday 8 February 2028, 10:00 to 12:00", null)]
    [InlineData("schedule the board for 2pm on the 14th of next month", "oscp-board", "Wednesday 14 April 2027, 14:00 to 16:00", null)]
    [InlineData("schedule the board tomorrow afternoon at 2", "oscp-board", "Wednesday 3 March 2027, 14:00 to 16:00", null)]
    [InlineData("schedule the board tomorrow at 6 in the morning", "oscp-board", "Wednesday 3 March 2027, 06:00 to 08:00", null)]
    [InlineData("SCHEDULE THE BOARD FOR MARCH 12 2027 10:00", "oscp-board", "Friday 12 March 2027, 10:00 to 12:00", null)]
    public void A_meeting_is_scheduled_in_words(string text, string body, string time, string? place)
    {
        var schedule = Request<MeetingRequest.Schedule>(text);

        schedule.Body.Value.ShouldBe(body);
        schedule.When.Time.ShouldNotBeNull().ToString().ShouldBe(time);
        schedule.Place.ShouldBe(place);
    }

    [Fact]
    public void A_link_and_a_title_are_taken_as_they_are_written()
    {
        var schedule = Request<MeetingRequest.Schedule>("schedule a board meeting on 12 March at 10:00 on Teams https://teams.microsoft.com/l/Meetup/ABC called Special meeting on Road Safety");

        schedule.JoinLink.ShouldBe(new Uri("https://teams.microsoft.com/l/Meetup/ABC"));
        schedule.Title.ShouldBe("Special meeting on Road Safety");
        schedule.Place.ShouldBe("Teams");
    }

    [Theory]
    [InlineData("schedule the board", "On which day? At what time?")]
    [InlineData("schedule the board on 12 March", "At what time?")]
    [InlineData("schedule the board at 10am", "On which day?")]
    [InlineData("schedule a meeting on 12 March at 10:00", "Which body is the meeting of?")]
    [InlineData("schedule the board for 12 March 2026 at 10:00", "Thursday 12 March 2026, 10:00 has passed.")]
    [InlineData("schedule the board for today at 10:00", "Tuesday 2 March 2027, 10:00 has passed.")]
    [InlineData("schedule the board for 12 March at 25:00", "25:00 is no time of day.")]
    [InlineData("schedule the board for 12 March at 10:75", "10:75 is no time of day.")]
    [InlineData("schedule the board for 12 March at 13pm", "13pm is no time of day.")]
    [InlineData("schedule the board for 31 June at 10:00", "June has no day 31.")]
    [InlineData("schedule the board for 29 February 2027 at 10:00", "February 2027 has no day 29.")]
    [InlineData("schedule the board for 3/19/27 at 10:00", "I read 3/19/27 with the day first, and there is no month 19.")]
    [InlineData("schedule the board for Thursday 12 March 2027 at 10:00", "12 March 2027 is a Friday, not a Thursday.")]
    [InlineData("schedule the board in July at 10:00", "Which day in July?")]
    [InlineData("schedule the board for 12 March or 19 March at 10:00", "You named two days, “12 March” and “19 March”.")]
    [InlineData("schedule the board for 12 March at 10:00 http://teams.example/1", "The link to join has to begin with https://.")]
    [InlineData("schedule the board for 12 March at 10:00 https://teams.microsoft.com:pass@evil.example/1", "The link to join must have no user name or password in it.")]
    [InlineData("schedule the board for 12 March at 10:00 https://teams.microsoft.com@evil.example/1", "The link to join must have no user name or password in it.")]
    [InlineData("schedule the Parish Council for 12 March 2027 at 10:00", "I don't know a body called “Parish Council”.")]
    [InlineData("move it", "To which day or time?")]
    [InlineData("move it to", "To which day or time?")]
    [InlineData("postpone the board", "To which day or time?")]
    [InlineData("move it to next week", "Which day? “next week” names none.")]
    [InlineData("move it to the following week", "Which day? “following week” names none.")]
    [InlineData("move it to 19", "Is 19 a day or a time? Please write “19:00” or the date.")]
    [InlineData("move it to tomorrow afternoon", "At what time in the afternoon?")]
    [InlineData("postpone it until further notice", "I could not make out “until further notice”.")]
    [InlineData("cancel the CSP meeting", "Which one do you mean: Cherwell Community Safety Partnership or Oxford Safer Communities Partnership or South and Vale Community Safety Partnership or West Oxfordshire Community Safety Partnership?")]
    [InlineData("move the board to 25:00", "25:00 is no time of day.")]
    public void What_is_missing_or_odd_is_named(string text, string faults) => Reader.Read(text, Now).ShouldBeOfType<MeetingReading.Unclear>().Text.ShouldBe(faults);

    [Fact]
    public void What_could_be_read_of_an_unclear_request_is_kept()
    {
        var unclear = Reader.Read("schedule the board on 12 March in Banbury Town Hall", Now).ShouldBeOfType<MeetingReading.Unclear>();

        unclear.Draft.ShouldBe(new MeetingDraft(new BodyId("oscp-board"), new DateOnly(2027, 3, 12), null, null, AllDay: false, "Banbury Town Hall", null, null));
        unclear.Meeting.ShouldBeNull();
        Reader.Read("schedule the board from 10 to 11:30 on 31 June", Now).ShouldBeOfType<MeetingReading.Unclear>().Draft.ShouldBe(
            new MeetingDraft(new BodyId("oscp-board"), null, new TimeOnly(10, 0), new TimeOnly(11, 30), AllDay: false, null, null, null));
        Reader.Read("move the board of 12 March to next week", Now).ShouldBeOfType<MeetingReading.Unclear>().Meeting.ShouldBe(new MeetingReference(new BodyId("oscp-board"), new DateOnly(2027, 3, 12)));
        Reader.Read("cancel the CSP meeting", Now).ShouldBeOfType<MeetingReading.Unclear>().Draft.ShouldBeNull();
    }

    [Theory]
    [InlineData("schedule the board for 13 March 2027 at 10:00", "13 March 2027 is a Saturday.")]
    [InlineData("schedule the board for 29 March 2027 at 10:00", "Monday 29 March is a bank holiday (Easter Monday).")]
    [InlineData("schedule the board for 12 March 2027 at 00:30", "00:30 is an unusual hour.")]
    [InlineData("schedule the board for 12 March 2027 at 8am for 9 hours", "It would last 9 hours.")]
    [InlineData("schedule the board for 12 April 2029 at 10:00", "12 April 2029 is more than 2 years away.")]
    public void What_is_unusual_is_asked_about(string text, string doubt) => Request<MeetingRequest.Schedule>(text).When.Doubts.ShouldBe([doubt]);

    [Theory]
    [InlineData("schedule the board for next Tuesday at 2", "I took “next Tuesday” as Tuesday 9 March 2027.", "I took the time as 14:00.")]
    [InlineData("schedule the board on 12 March at 10:00")]
    public void How_a_loose_word_was_taken_is_told(string text, params string[] notes) => Request<MeetingRequest.Schedule>(text).When.Notes.ShouldBe(notes);

    [Fact]
    public void A_time_in_the_hour_of_a_clock_change_is_told()
    {
        Request<MeetingRequest.Schedule>("schedule the board for 28 March 2027 at 01:30").When.Notes.ShouldHaveSingleItem().ShouldContain("clocks go forward");
        Request<MeetingRequest.Schedule>("schedule the board for 31 October 2027 at 01:30").When.Notes.ShouldHaveSingleItem().ShouldContain("comes twice");
    }
}
