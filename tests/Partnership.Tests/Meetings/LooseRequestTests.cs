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
    public void What_cannot_be_done_is_said(string text, string said) => Read(text).ShouldBeOfType<MeetingReading.Unclear>().Text.ShouldContain(said);

    [Theory]
    [InlineData("call Thursday off, snow", "2027-03-04")]
    [InlineData("we don't need the 17th any more", "2027-03-17")]
    [InlineData("the 17th is off", "2027-03-17")]
    [InlineData("bin the 17th please", "2027-03-17")]
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
