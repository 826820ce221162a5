using System.Globalization;
using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Requests;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingReadingSamples;

namespace Partnership.Tests.Meetings;

/// <summary>Requests that no phrase fits, as people write to a colleague. It is Tuesday 2 March 2027.</summary>
public sealed class LooseRequestTests
{
    // The meeting that is changed, where the words name none: Friday 12 March 2027, ten to twelve.
    private static readonly DateOnly Own = new(2027, 3, 12);

    [Theory]
    [InlineData("Board: 2nd Thursday of April, 2-4, County Hall", "2027-04-08 14:00-16:00 @County Hall")]
    [InlineData("14-Apr-27 0930 County Hall, board", "2027-04-14 09:30 @County Hall")]
    [InlineData("the Friday before Good Friday at ten thirty", "2027-03-19 10:30")]
    [InlineData("the day after Easter Monday, 9.15", "2027-03-30 09:15")]
    [InlineData("board on the eleventh of May at three o'clock in the afternoon", "2027-05-11 15:00")]
    [InlineData("Fri 12/3 @ 3, board", "2027-03-12 15:00")]
    [InlineData("17.3. at 1400hrs, Ops Room 2", "2027-03-17 14:00 @Ops Room 2")]
    [InlineData("today week at noon in the old fire station", "2027-03-09 12:00 @old fire station")]
    [InlineData("Thurs of next week, 9", "2027-03-11 09:00")]
    [InlineData("four hours from 9.30 on 24 March in Committee Room 2, coffee from 9", "2027-03-24 09:30-13:30 @Committee Room 2")]
    [InlineData("book 6-8pm on the 25th for the public meeting, Guildhall, doors 5.30", "2027-03-25 18:00-20:00 @Guildhall")]
    [InlineData("sat 13th 8am, St Ebbe's car park", "2027-03-13 08:00 @St Ebbe's car park")]
    [InlineData("board - 14.04.2027 - 10:00-12:00 - Room 2.07, Town Hall", "2027-04-14 10:00-12:00 @Room 2.07, Town Hall")]
    [InlineData("a talk on or around 20 April at 2pm", "2027-04-20 14:00")]
    [InlineData("When: 14 April 2027 10:00-12:00. Where: County Hall", "2027-04-14 10:00-12:00 @County Hall")]
    [InlineData("a board before Easter, maybe the 16th, 2ish", "2027-03-16 14:00")]
    [InlineData("tmrw @ 4 zoom", "2027-03-03 16:00 @zoom")]
    [InlineData("good meeting today, next one a month today at two?", "2027-04-02 14:00")]
    [InlineData("Tues 9th in the annexe, five past ten. No wait, make it Weds 10th", "2027-03-10 10:05 @annexe")]
    [InlineData("board 12 March, 2pm, 45 minutes tops", "2027-03-12 14:00-14:45")]
    [InlineData("Thurs 18 March 1400, 50 mins, County Hall, board", "2027-03-18 14:00-14:50 @County Hall")]
    [InlineData("board on the 18th at 3pm lasting one hour and half", "2027-03-18 15:00-16:30")]
    [InlineData("board, 18 March, 9.15, duration 40 min", "2027-03-18 09:15-09:55")]
    [InlineData("board on the 18th, 10am, 2h", "2027-03-18 10:00-12:00")]
    [InlineData("board on 18 March at 11, an hour and a half, no more", "2027-03-18 11:00-12:30")]
    [InlineData("board on the 18th at ten to 3, half an hour", "2027-03-18 14:50-15:20")]
    [InlineData("board tomorrow at ten to eleven for 25 mins", "2027-03-03 10:50-11:15")]
    [InlineData("board Thursday 18 March, 7 to 8.30 in the evening, Guildhall", "2027-03-18 19:00-20:30 @Guildhall")]
    [InlineData("board, 18 March, 5.30 to 7, Town Hall", "2027-03-18 17:30-19:00 @Town Hall")]
    [InlineData("board on the 18th in the evening, 8 to 9.15", "2027-03-18 20:00-21:15")]
    [InlineData("board on the 18th, 11 to 1 in the afternoon", "2027-03-18 11:00-13:00")]
    [InlineData("board on the 18th, 9 to 11.30 in the morning", "2027-03-18 09:00-11:30")]
    [InlineData("board 18 March, 6 for 6.30pm, Guildhall", "2027-03-18 18:30 @Guildhall")]
    [InlineData("board on the 18th, 10 for 10.15, done by 12", "2027-03-18 10:15-12:00")]
    [InlineData("board on the 18th at 14h", "2027-03-18 14:00")]
    [InlineData("board on the 18th at 16 hours", "2027-03-18 16:00")]
    [InlineData("board on the 18th, 9h30", "2027-03-18 09:30")]
    [InlineData("board, 18 March, 15h30 to 17h, Town Hall", "2027-03-18 15:30-17:00 @Town Hall")]
    [InlineData("board 18/3 at 11 hours, duration two hours and half", "2027-03-18 11:00-13:30")]
    [InlineData("board on the 18th, shall we say half two to four", "2027-03-18 14:30-16:00")]
    [InlineData("I've only got the 18th free so say quarter past ten to noon for the board", "2027-03-18 10:15-12:00")]
    [InlineData("the chair is only free on 18/3 so board at half ten", "2027-03-18 10:30")]
    [InlineData("board 18 March, 2pm, car park behind the Guildhall", "2027-03-18 14:00 @car park behind the Guildhall")]
    [InlineData("board 18 March, 2pm, top of the Castle", "2027-03-18 14:00 @top of the Castle")]
    [InlineData("board 18 March, 2pm, mess room", "2027-03-18 14:00 @mess room")]
    [InlineData("board 18 March, 2pm, side entrance of Speedwell House", "2027-03-18 14:00 @side entrance of Speedwell House")]
    [InlineData("board 18 March, 2pm, Sam Price, head of Speedwell House", "2027-03-18 14:00")]
    [InlineData("board on 18 March, between 2 and 4", "2027-03-18 14:00-16:00")]
    [InlineData("board on Thursday evening, 6.30 for 7", "2027-03-04 19:00")]
    [InlineData("board 18 March 11.00-12.30 at back room of the Red Lion pub", "2027-03-18 11:00-12:30 @back room of the Red Lion pub")]
    [InlineData("board Thurs 11th 16.00-16.30 Teams, Ch Supt Vale", "2027-03-11 16:00-16:30 @Teams")]
    [InlineData("board 18 March at 10 in the Guildhall, now the Town Hall", "2027-03-18 10:00 @Town Hall")]
    [InlineData("board on the 18th at five to eleven", "2027-03-18 10:55")]
    public void A_new_meeting_is_asked_about_with_all_that_was_said_filled_in(string text, string understood) => Understood(text).ShouldBe(understood);

    [Theory]
    [InlineData("The 12th is no good for housing, could we do the 19th instead", "2027-03-12 > 2027-03-19 10:00-12:00")]
    [InlineData("we agreed the 12th but please rearrange for the following Thursday, 2pm", "2027-03-12 > 2027-03-18 14:00-16:00")]
    [InlineData("Friday's has moved to Monday 15th, same time", "2027-03-05 > 2027-03-15 10:00-12:00")]
    [InlineData("the hall is shut on the 12th so we will have to meet in the Jubilee Room", "2027-03-12 > 2027-03-12 10:00-12:00 @Jubilee Room")]
    [InlineData("room change for the 12th: now in Meeting Room 4", "2027-03-12 > 2027-03-12 10:00-12:00 @Meeting Room 4")]
    [InlineData("make it half ten rather than ten on the 12th", "2027-03-12 > 2027-03-12 10:30-12:30")]
    [InlineData("push Friday's back half an hour", "2027-03-05 > 2027-03-05 10:30-12:30")]
    [InlineData("make the board an hour longer", "it > 2027-03-12 10:00-13:00")]
    [InlineData("shorten it by half an hour", "it > 2027-03-12 10:00-11:30")]
    [InlineData("extend the board on the 12th to 1pm", "2027-03-12 > 2027-03-12 10:00-13:00")]
    [InlineData("the board on the 12th will be held remotely", "2027-03-12 > 2027-03-12 10:00-12:00 @remotely")]
    [InlineData("11.15 not 11 on the 12th", "2027-03-12 > 2027-03-12 11:15-13:15")]
    [InlineData("the speaker can't do 10 on the 12th, could we start at 10.45 instead", "2027-03-12 > 2027-03-12 10:45-12:45")]
    [InlineData("Change of plan. Friday's meeting will be at Eynsham Hall and will start at quarter to ten", "2027-03-05 > 2027-03-05 09:45-11:45 @Eynsham Hall")]
    [InlineData("any chance the board could be the 13th rather than the 12th of April", "2027-04-12 > 2027-04-13 10:00-12:00")]
    [InlineData("could it be half an hour shorter", "it > 2027-03-12 10:00-11:30")]
    [InlineData("can we use Teams for the 12th", "2027-03-12 > 2027-03-12 10:00-12:00 @Teams")]
    [InlineData("make the 12th online only", "2027-03-12 > 2027-03-12 10:00-12:00 @Online")]
    [InlineData("the venue should be Unipart House not County Hall", "it > 2027-03-12 10:00-12:00 @Unipart House")]
    [InlineData("12/3 board moves to 19/3", "2027-03-12 > 2027-03-19 10:00-12:00")]
    [InlineData("change Friday to 1-2.30, keep Thursday as is", "2027-03-05 > 2027-03-05 13:00-14:30")]
    [InlineData("move the 12 March one to 19 March and the 19 March one to 26 March", "2027-03-12 > 2027-03-19 10:00-12:00")]
    [InlineData("swap the board from Friday 12 March to the Tuesday of that week", "2027-03-12 > 2027-03-09 10:00-12:00")]
    [InlineData("could the board of 12 March be the Thursday of the same week?", "2027-03-12 > 2027-03-11 10:00-12:00")]
    [InlineData("move the board from the 12th to Monday that week", "2027-03-12 > 2027-03-08 10:00-12:00")]
    [InlineData("the April board clashes with a conference, could it be the last Tuesday of that month?", "it > 2027-04-27 10:00-12:00")]
    [InlineData("might the May board be the first Friday of that month", "it > 2027-05-07 10:00-12:00")]
    [InlineData("the 12th is half term. do the 19th", "2027-03-12 > 2027-03-19 10:00-12:00")]
    [InlineData("Fri 12 March is in half term, go for the 16th", "2027-03-12 > 2027-03-16 10:00-12:00")]
    [InlineData("12 March is a bank holiday so we'd be short. make it the 15th", "2027-03-12 > 2027-03-15 10:00-12:00")]
    [InlineData("the board on 12 March needs to come forward a week", "2027-03-12 > 2027-03-05 10:00-12:00")]
    [InlineData("the 26 March board has to come forward by two weeks", "2027-03-26 > 2027-03-12 10:00-12:00")]
    [InlineData("bring the board on the 12th forward by a quarter of an hour if nobody objects", "2027-03-12 > 2027-03-12 09:45-11:45")]
    [InlineData("no quorum on the 12th. A week later, same place", "2027-03-12 > 2027-03-19 10:00-12:00")]
    [InlineData("I'm in court on the 12th. Two days later, same slot", "2027-03-12 > 2027-03-14 10:00-12:00")]
    [InlineData("12 March: Oak Room is flooded so we're in the Jubilee Room now", "2027-03-12 > 2027-03-12 10:00-12:00 @Jubilee Room")]
    [InlineData("12 March - no heating in the Guildhall so it's now the Corn Exchange Hall", "2027-03-12 > 2027-03-12 10:00-12:00 @Corn Exchange Hall")]
    [InlineData("the weekly huddle carries on but the 9 March one moves to Wednesday 10 March", "2027-03-09 > 2027-03-10 10:00-12:00")]
    [InlineData("our fortnightly Fridays stay, only the 12 March session slips to the 15th", "2027-03-12 > 2027-03-15 10:00-12:00")]
    [InlineData("the 12 March board is put off to the same day in April", "2027-03-12 > 2027-04-12 10:00-12:00")]
    [InlineData("change the board on the 12th, not in the morning but after lunch, 14h30", "2027-03-12 > 2027-03-12 14:30-16:30")]
    [InlineData("actually half past two would suit everyone better", "it > 2027-03-12 14:30-16:30")]
    [InlineData("ten thirty would be easier for the chair", "it > 2027-03-12 10:30-12:30")]
    [InlineData("9.45 suits us better", "it > 2027-03-12 09:45-11:45")]
    [InlineData("the 12th, start at 11 instead", "2027-03-12 > 2027-03-12 11:00-13:00")]
    [InlineData("put the 12th back to 3pm", "2027-03-12 > 2027-03-12 15:00-17:00")]
    [InlineData("postpone the 12th by a week", "2027-03-12 > 2027-03-19 10:00-12:00")]
    [InlineData("bring the 12th forward to the 10th", "2027-03-12 > 2027-03-10 10:00-12:00")]
    [InlineData("could the board on 12 March be the day before, same time", "2027-03-12 > 2027-03-11 10:00-12:00")]
    [InlineData("the board needs to start an hour earlier on the 12th", "2027-03-12 > 2027-03-12 09:00-11:00")]
    [InlineData("half an hour less for the board on Friday 12 March", "2027-03-12 > 2027-03-12 10:00-11:30")]
    [InlineData("the chair has asked for the 12th to finish by 11.30", "2027-03-12 > 2027-03-12 10:00-11:30")]
    public void A_change_is_of_the_meeting_that_is_named_and_keeps_what_was_not_spoken_of(string text, string understood) => Understood(text).ShouldBe(understood);

    [Theory]
    [InlineData("quarterly board dates: 15 April, 8 July, 14 October, all 10-12", "15 Apr, 8 Jul, 14 Oct")]
    [InlineData("weekly on a Tuesday at 9 from next week until the end of April, not the 30th of March", "9 Mar, 16 Mar, 23 Mar, 6 Apr, 13 Apr, 20 Apr, 27 Apr")]
    [InlineData("2nd and 4th Mondays of the month at 2pm until May", "8 Mar, 22 Mar, 12 Apr, 26 Apr, 10 May, 24 May")]
    [InlineData("every Thursday in April 9am", "1 Apr, 8 Apr, 15 Apr, 22 Apr, 29 Apr")]
    [InlineData("monthly meeting, first Monday, 10am, starting April, three in all", "5 Apr, 3 May, 7 Jun")]
    [InlineData("Thursdays 2-4 from 8 April every 13 weeks, three in all", "8 Apr, 8 Jul, 7 Oct")]
    [InlineData("Mondays 5.30pm, four sessions from 15 March but not the holidays (29 March)", "15 Mar, 22 Mar, 5 Apr, 12 Apr")]
    [InlineData("a huddle every Monday up to Easter at 8.45", "8 Mar, 15 Mar, 22 Mar")]
    [InlineData("Tuesdays 9.15 for 20 mins from this week, final one the 23rd", "9 Mar, 16 Mar, 23 Mar")]
    [InlineData("a call every Friday at 8.30, last session is 26 March", "5 Mar, 12 Mar, 19 Mar, 26 Mar")]
    [InlineData("Mondays at 10 from 8 March up to and including 29 March, not bank holidays", "8 Mar, 15 Mar, 22 Mar")]
    [InlineData("Mondays 2pm from 22 March up to and including 5 April - one is a bank holiday, skip it", "22 Mar, 5 Apr")]
    [InlineData("Mondays at 9 from 22 March until 12 April, if it falls on a bank holiday go for the Wednesday", "22 Mar, 31 Mar, 5 Apr, 12 Apr")]
    [InlineData("monthly on the first Monday at 11, April to June, if one lands on a bank hol then next day", "5 Apr, 4 May, 7 Jun")]
    [InlineData("first Tuesday monthly, 10-12, April to September but nothing in August", "6 Apr, 4 May, 1 Jun, 6 Jul, 7 Sep")]
    [InlineData("second Thursday quarterly at 2pm, from April until December", "8 Apr, 8 Jul, 14 Oct")]
    [InlineData("board: second Wednesday of April, July and October, 10-12", "14 Apr, 14 Jul, 13 Oct")]
    [InlineData("2nd Friday of May, Sept & Nov 2027, 1pm to 3, Guildhall", "14 May, 10 Sep, 12 Nov")]
    [InlineData("Wednesdays at 4 from 10 March, none on the 17th, ending 31 March", "10 Mar, 24 Mar, 31 Mar")]
    [InlineData("every first Monday at 9 until July unless it's a bank holiday then skip it", "5 Apr, 7 Jun, 5 Jul")]
    [InlineData("every last Friday at 2 until May, if it's a bank holiday do the Tuesday", "30 Mar, 30 Apr, 28 May")]
    [InlineData("weekly, Fridays at noon, from the 12th for three weeks", "12 Mar, 19 Mar, 26 Mar")]
    [InlineData("quarterly, 2nd Wednesday of June, Sept and Dec, 10-12", "9 Jun, 8 Sep, 8 Dec")]
    [InlineData("alternate Tuesdays, 10am, starting 9 March and finishing 20 April", "9 Mar, 23 Mar, 6 Apr, 20 Apr")]
    public void A_row_of_meetings_is_a_list_of_days_before_it_is_arranged(string text, string days)
    {
        var unclear = Read(text).ShouldBeOfType<MeetingReading.Unclear>();

        string.Join(", ", unclear.Draft.ShouldNotBeNull().Days.Select(static day => day.ToString("d MMM", CultureInfo.InvariantCulture))).ShouldBe(days);
    }

    [Theory]
    [InlineData("board at the end of March, 10am", "names none")]
    [InlineData("first working day after Easter, 9am, please", "names none")]
    [InlineData("a board some time in the new year", "names none")]
    [InlineData("same again next month?", "names none")]
    [InlineData("Tuesday 10 March, 2pm, contracts", "not a Tuesday")]
    [InlineData("weekly on Mondays from 8 March until May except half term, 2pm", "take them out of the list")]
    [InlineData("swap the board on the 12th and the 19th", "one meeting at a time")]
    [InlineData("cancel all the Monday huddles", "one meeting at a time")]
    [InlineData("cancel Thursday's and Friday's", "one thing at a time")]
    [InlineData("board 12 March cancelled, next one 14 May", "one thing at a time")]
    [InlineData("if it snows cancel Thursday", "changed nothing")]
    [InlineData("let's go again in six weeks, same time and place", "or is this another one")]
    [InlineData("a week today at the same time", "or is this another one")]
    [InlineData("Owen says Thursday is cancelled", "changed nothing")]
    [InlineData("cancel my 2pm", "changed nothing")]
    [InlineData("the board on 9 or 16 April, 10am", "two days")]
    [InlineData("meeting on the 3rd of April, 10 or 10.30", "two times")]
    [InlineData("sorry but the 12th doesn't work for me", "changed nothing")]
    [InlineData("scrap the 12th unless anyone minds", "changed nothing")]
    [InlineData("please don't move the board", "changed nothing")]
    [InlineData("suppose we cancelled the board?", "changed nothing")]
    [InlineData("I can't make the 12th", "“12th”")]
    [InlineData("add Gail to the meeting on the 12th", "changed nothing")]
    [InlineData("31 June, 10.30, Guildhall", "June has no day 31")]
    [InlineData("board on 18 March at 11.75", "no time of day")]
    [InlineData("training day 18 March at 25.00", "no time of day")]
    [InlineData("we could do with another one before the end of April", "names none")]
    [InlineData("another one in by the end of the month please", "names none")]
    [InlineData("call off everything in the week of 15 March", "one meeting at a time")]
    [InlineData("board on 18 March, five to seven", "left the time open")]
    [InlineData("board on 18 March, ten to twelve, Guildhall", "left the time open")]
    [InlineData("board on 18 March, 10am, after lunch", "not in the afternoon")]
    public void What_cannot_be_done_is_said(string text, string said) => Read(text).ShouldBeOfType<MeetingReading.Unclear>().Text.ShouldContain(said);

    [Theory]
    [InlineData("call Thursday off, snow", "2027-03-04")]
    [InlineData("we don't need the 17th any more", "2027-03-17")]
    [InlineData("the 17th is off", "2027-03-17")]
    [InlineData("bin the 17th please", "2027-03-17")]
    [InlineData("standing down the board on 17 March, the work is done", "2027-03-17")]
    [InlineData("please stand down the 17th", "2027-03-17")]
    [InlineData("we've called off Wednesday 17 March", "2027-03-17")]
    [InlineData("the 17th is stood down", "2027-03-17")]
    [InlineData("calling off the meeting on the 17th, flu", "2027-03-17")]
    [InlineData("the board on the 17th won't be going ahead", "2027-03-17")]
    [InlineData("scrub the board on the 17th", "2027-03-17")]
    [InlineData("please take the 17 March board out of the diary", "2027-03-17")]
    public void A_meeting_is_called_off_in_many_words(string text, string day) =>
        Read(text).ShouldBeOfType<MeetingReading.Understood>().Request.ShouldBeOfType<MeetingRequest.Cancel>().Meeting.Day.ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("is Thursday still happening?", "2027-03-04")]
    [InlineData("what's the dial in for the 12th", "2027-03-12")]
    [InlineData("will the board go ahead on the 12th", "2027-03-12")]
    [InlineData("board's on the 12th, isn't it?", "2027-03-12")]
    public void A_question_about_a_meeting_to_come_shows_it_and_changes_nothing(string text, string day) =>
        Read(text).ShouldBeOfType<MeetingReading.Understood>().Request.ShouldBeOfType<MeetingRequest.NextMeeting>().Meeting.Day.ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("my train gets in at 9.15 tomorrow")]
    [InlineData("she was in court until 3 on Thursday")]
    [InlineData("see you Monday")]
    [InlineData("how much did Cherwell get in 10-11")]
    [InlineData("fifth objective of the plan")]
    [InlineData("Morning. I lead a team and we are writing our plan today. What have we signed up to?")]
    [InlineData("I read the word in the West Oxfordshire plan from 2011. What is it?")]
    [InlineData("is the commissioner still the same today")]
    [InlineData("recorded crimes in Oxfordshire, 12 months to 30 Sept 2013")]
    [InlineData("students playing music at half twelve on a wednesday night. is the noise team working then")]
    [InlineData("filling in the template. Am I allowed to rename projects halfway through the year?")]
    [InlineData("is it a bank holiday on the 29th?")]
    [InlineData("another one of those reports please by Friday")]
    [InlineData("he's been stood down from the board")]
    [InlineData("she stood down as chair on the 12th")]
    [InlineData("change the youth club to 14,000")]
    [InlineData("make the CCTV one 9000")]
    public void What_is_told_in_passing_is_no_request(string text) => Read(text).ShouldBeNull();

    private static MeetingReading? Read(string text) => Reader.Read(text, Now) ?? Reader.ReadLoosely(text, Now);

    /// <summary>What would be arranged or stand in the form: "meeting > day start-end @place".</summary>
    private static string Understood(string text)
    {
        var (reference, when, draft, place) = Read(text) switch
        {
            MeetingReading.Understood { Request: MeetingRequest.Move move } => (move.Meeting, move.When, null, move.Place),
            MeetingReading.Understood { Request: MeetingRequest.Schedule schedule } => (null, null, new MeetingDraft(schedule.Body, schedule.When.Time!.Day, schedule.When.Time.StartTime, null, AllDay: false, schedule.Place, null, null), schedule.Place),
            MeetingReading.Unclear { Draft: { } said } unclear => (unclear.Meeting, unclear.When, said, said.Place),
            var other => throw new ShouldAssertException($"{text}: {other}"),
        };
        if (reference is null || (draft is { Day: not null } && reference.Day is null))
        {
            return $"{draft?.Day:yyyy-MM-dd} {draft?.Start:HH:mm}{(draft?.End is { } ends ? $"-{ends:HH:mm}" : "")}{(place is null ? "" : $" @{place}")}";
        }

        var own = MeetingTime.At(reference.Day ?? Own, new TimeOnly(10, 0), TimeSpan.FromHours(2));
        var time = when is null ? own : when.Settle(Now, own, WorkingDays.England).Time.ShouldNotBeNull();
        return $"{reference.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "it"} > {time.Day:yyyy-MM-dd} {time.StartTime:HH:mm}-{time.EndTime:HH:mm}{(place is null ? "" : $" @{place}")}";
    }
}
