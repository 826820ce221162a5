using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Requests;
using Partnership.Tests.Facts;
using Partnership.Tests.Questions;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingReadingSamples;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

public sealed class MeetingRequestReaderTests
{
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

        // The facts answer these only where there are no meetings to answer from.
        taken.ShouldBe(["when is the next oversight committee meeting", "when is the next meeting"], ignoreOrder: true);
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
}
