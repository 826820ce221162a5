using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Requests;
using Partnership.Tests.Facts;
using Partnership.Tests.Questions;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

public sealed class MeetingRequestReaderTests
{
    // A Tuesday.
    private static readonly DateTimeOffset Now = Instant("2027-03-02T11:00Z");

    private static readonly BodyNames Bodies = new(
        [.. Oxfordshire.Facts.Bodies.Where(static body => body.Id.Value is "sop-oversight" or "sop-coordination" or "oscp-board" or "cherwell-csp" or "oxford-csp" or "south-vale-csp" or "west-oxon-csp")],
        Oxfordshire.Facts.Bodies);

    private static readonly MeetingRequestReader Reader = new(Bodies, WorkingDays.England);

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
    [InlineData("schedule the board for 12 March or 19 March at 10:00", "You named two days, “12 March” and “19 March”. I could not make out “or”.")]
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

    [Theory]
    [InlineData("cancel it", null, null, null)]
    [InlineData("cancel the board", "oscp-board", null, null)]
    [InlineData("call off the board meeting on 12 March", "oscp-board", "2027-03-12", null)]
    [InlineData("cancel the March board meeting", "oscp-board", null, 3)]
    [InlineData("please cancel the next meeting of the Oversight Committee", "sop-oversight", null, null)]
    [InlineData("call it off", null, null, null)]
    public void A_meeting_is_named_by_body_day_month_or_it(string text, string? body, string? day, int? month)
    {
        var meeting = Request<MeetingRequest.Cancel>(text).Meeting;

        meeting.ShouldBe(new MeetingReference(body is null ? null : new BodyId(body), day is null ? null : Day(day), month, IsNext: text.Contains("next", StringComparison.Ordinal)));
        meeting.IsIt.ShouldBe(body is null);
    }

    [Theory]
    [InlineData("when is the next meeting?", true)]
    [InlineData("when is it?", false)]
    public void The_next_meeting_of_any_body_is_not_it(string text, bool isNext)
    {
        var meeting = Request<MeetingRequest.NextMeeting>(text).Meeting;

        meeting.IsNext.ShouldBe(isNext);
        meeting.IsIt.ShouldBe(!isNext);
    }

    [Theory]
    [InlineData("cancel it because the chair is ill", "the chair is ill")]
    [InlineData("cancel the board: no quorum", "no quorum")]
    [InlineData("cancel the board due to snow", "snow")]
    [InlineData("cancel the board because of snow", "snow")]
    public void A_cancellation_may_have_a_reason(string text, string reason) => Request<MeetingRequest.Cancel>(text).Reason.ShouldBe(reason);

    [Theory]
    [InlineData("when is the next board meeting?", typeof(MeetingRequest.NextMeeting), "oscp-board")]
    [InlineData("When's the next meeting?", typeof(MeetingRequest.NextMeeting), null)]
    [InlineData("when does the Oversight Committee next meet", typeof(MeetingRequest.NextMeeting), "sop-oversight")]
    [InlineData("where is it?", typeof(MeetingRequest.NextMeeting), null)]
    [InlineData("when is the next CSP meeting in Cherwell?", typeof(MeetingRequest.NextMeeting), "cherwell-csp")]
    [InlineData("next CSP meeting for West Oxfordshire", typeof(MeetingRequest.NextMeeting), "west-oxon-csp")]
    [InlineData("what's on the agenda?", typeof(MeetingRequest.ShowAgenda), null)]
    [InlineData("what’s on the agenda for the next board meeting?", typeof(MeetingRequest.ShowAgenda), "oscp-board")]
    [InlineData("show me the Cherwell CSP agenda", typeof(MeetingRequest.ShowAgenda), "cherwell-csp")]
    [InlineData("publish the agenda", typeof(MeetingRequest.PublishAgenda), null)]
    [InlineData("edit the agenda for the board", typeof(MeetingRequest.EditAgenda), "oscp-board")]
    [InlineData("skip this one", typeof(MeetingRequest.SkipPost), null)]
    [InlineData("post it now", typeof(MeetingRequest.PostNow), null)]
    [InlineData("post the reminder for the board now", typeof(MeetingRequest.PostNow), "oscp-board")]
    [InlineData("preview the reminder", typeof(MeetingRequest.PreviewPost), null)]
    [InlineData("add it to my calendar", typeof(MeetingRequest.CalendarEntry), null)]
    public void Each_phrase_is_the_request_it_says(string text, Type type, string? body)
    {
        var request = Request<MeetingRequest>(text);

        request.ShouldBeOfType(type);
        var meeting = request.GetType().GetProperty("Meeting").ShouldNotBeNull().GetValue(request).ShouldBeOfType<MeetingReference>();
        meeting.Body?.Value.ShouldBe(body);
    }

    [Theory]
    [InlineData("post reminders here", typeof(MeetingRequest.PostHere))]
    [InlineData("post the Cherwell CSP reminders in this channel please", typeof(MeetingRequest.PostHere))]
    [InlineData("stop posting here", typeof(MeetingRequest.StopPostingHere))]
    [InlineData("what is scheduled to be posted?", typeof(MeetingRequest.ScheduledPosts))]
    [InlineData("what will be posted and when", typeof(MeetingRequest.ScheduledPosts))]
    [InlineData("what went wrong?", typeof(MeetingRequest.Troubles))]
    [InlineData("what meetings are coming up?", typeof(MeetingRequest.Upcoming))]
    [InlineData("list upcoming board meetings", typeof(MeetingRequest.Upcoming))]
    public void Posts_and_lists_are_asked_for_in_words(string text, Type type) => Request<MeetingRequest>(text).ShouldBeOfType(type);

    [Theory]
    [InlineData("what do we do in July?", 7)]
    [InlineData("what is due in November", 11)]
    [InlineData("what should be on the agenda in March?", 3)]
    public void The_business_cycle_is_asked_for_by_month(string text, int month) => Request<MeetingRequest.Cycle>(text).Month.ShouldBe(month);

    [Fact]
    public void A_pasted_agenda_follows_a_line_that_names_its_meeting()
    {
        var edit = Request<MeetingRequest.EditAgenda>("Agenda for the board on 12 March:\n1. Welcome\n2. Fly-tipping");

        edit.Meeting.ShouldBe(new MeetingReference(new BodyId("oscp-board"), Day("2027-03-12")));
        edit.Text.ShouldBe("1. Welcome\n2. Fly-tipping");
    }

    [Fact]
    public void A_name_of_two_bodies_is_asked_about()
    {
        var both = new MeetingRequestReader(new BodyNames([.. Oxfordshire.Facts.Bodies]), WorkingDays.England);

        both.Read("cancel the OSCP meeting", Now).ShouldBeOfType<MeetingReading.Unclear>().Text
            .ShouldBe("Which one do you mean: Oxfordshire Safer Communities Partnership or Oxford Safer Communities Partnership?");
    }

    [Theory]
    [InlineData("when did the board meet in 2014")]
    [InlineData("when does the board meet")]
    [InlineData("how often does the board meet?")]
    [InlineData("what happens at the July meeting")]
    [InlineData("what did we do in July 2014")]
    [InlineData("what is the Prevent agenda")]
    [InlineData("who is on the board")]
    [InlineData("cancel")]
    [InlineData("cancel my return")]
    [InlineData("move on")]
    [InlineData("hold on")]
    [InlineData("change the subject")]
    [InlineData("change it")]
    [InlineData("book the Town Hall")]
    [InlineData("add a progress update for Cherwell")]
    [InlineData("plan for domestic abuse")]
    [InlineData("create a spending plan for Oxford CSP")]
    [InlineData("post")]
    [InlineData("skip")]
    [InlineData("it")]
    [InlineData("schedule of grants")]
    [InlineData("what does the board do")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    public void What_is_no_request_is_left_to_others(string text) => Reader.Read(text, Now).ShouldBeNull();

    [Fact]
    public void No_question_of_the_facts_is_taken_for_a_request()
    {
        var taken = QuestionCase.All.SelectMany(static question => question.Turns).Distinct(StringComparer.OrdinalIgnoreCase).Where(static turn => Reader.Read(turn, Now) is not null);

        // The facts answer this one only where there are no meetings to answer from.
        taken.ShouldBe(["when is the next meeting"]);
        QuestionCase.All.SelectMany(static question => question.Turns).Where(static turn => Reader.ReadLoosely(turn, Now) is not null).ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_is_read_without_a_fault()
    {
        var words = "the board schedule move cancel it to on at in for 10 25:00 12/3/27 31 june 99th next tuesday week - , a an agenda half past called all day later earlier https://x. 2-4pm 10-12-".Split(' ');
        var random = new Random(20270302);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 10)).Select(_ => words[random.Next(words.Length)]));

            if ((Reader.Read(text, Now) ?? Reader.ReadLoosely(text, Now)) is MeetingReading.Understood { Request: MeetingRequest.Move { When: { } when } })
            {
                _ = when.Settle(Now, Time("2027-03-12"), WorkingDays.England);
            }
        }
    }

    private static T Request<T>(string text)
        where T : MeetingRequest =>
        Reader.Read(text, Now).ShouldBeOfType<MeetingReading.Understood>(text).Request.ShouldBeAssignableTo<T>()!;
}
