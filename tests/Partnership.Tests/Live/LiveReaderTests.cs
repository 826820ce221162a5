using Partnership.Facts;
using Partnership.Live;
using Partnership.Returns;
using Partnership.Tests.Facts;
using Partnership.Tests.Questions;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Live;

/// <summary>Which questions are about the present work, and which the documents answer.</summary>
public sealed class LiveReaderTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    private static readonly LiveReader Reader = new(FactBookLoader.Load(Oxfordshire.Folder));

    [Theory]
    [InlineData("when is the Oversight Committee", LiveSubject.NextMeeting)]
    [InlineData("when does the board meet?", LiveSubject.NextMeeting)]
    [InlineData("what date is the oversight committee", LiveSubject.NextMeeting)]
    [InlineData("next coordination group please", LiveSubject.NextMeeting)]
    [InlineData("meeting dates", LiveSubject.ComingMeetings)]
    [InlineData("dates for the board", LiveSubject.ComingMeetings)]
    [InlineData("what meetings are there", LiveSubject.ComingMeetings)]
    [InlineData("is there a meeting this week?", LiveSubject.MeetingsInTime)]
    [InlineData("is there a meeting on 14 January", LiveSubject.MeetingsInTime)]
    [InlineData("any meetings next month?", LiveSubject.MeetingsInTime)]
    [InlineData("do we have a board meeting in March?", LiveSubject.MeetingsInTime)]
    [InlineData("who presents item 5", LiveSubject.AgendaItem)]
    [InlineData("agenda as word", LiveSubject.AgendaFile)]
    [InlineData("can I have the agenda as a pdf?", LiveSubject.AgendaFile)]
    [InlineData("unpublish the agenda", LiveSubject.AgendaBack)]
    [InlineData("take the agenda back", LiveSubject.AgendaBack)]
    [InlineData("when will the agenda be out?", LiveSubject.Agenda)]
    [InlineData("when is my return due", LiveSubject.ReturnDates)]
    [InlineData("when is the end-year return due?", LiveSubject.ReturnDates)]
    [InlineData("deadline for the spending plan", LiveSubject.ReturnDates)]
    [InlineData("how do I submit a return", LiveSubject.ReturnHelp)]
    [InlineData("help me with returns", LiveSubject.ReturnHelp)]
    [InlineData("returns", LiveSubject.ReturnHelp)]
    [InlineData("show the plan for Cherwell", LiveSubject.SpendingPlan)]
    [InlineData("what is Cherwell spending its money on?", LiveSubject.SpendingPlan)]
    [InlineData("how is West Oxfordshire using the grant?", LiveSubject.SpendingPlan)]
    [InlineData("how are things going in Cherwell?", LiveSubject.Progress)]
    [InlineData("how is Oxford doing", LiveSubject.Progress)]
    [InlineData("any news from Cherwell on burglary?", LiveSubject.Progress)]
    [InlineData("who is the CSP contact for Cherwell?", LiveSubject.RoleHolder)]
    [InlineData("what's the name of the LPA commander for Oxford", LiveSubject.RoleHolder)]
    [InlineData("who is the secretariat?", LiveSubject.RoleHolder)]
    [InlineData("how do I contact the secretariat", LiveSubject.RoleHolder)]
    [InlineData("my role", LiveSubject.OwnRoles)]
    [InlineData("what am I allowed to do?", LiveSubject.OwnRoles)]
    [InlineData("how do I get a role?", LiveSubject.OwnRoles)]
    public void Questions_about_the_present_work_are_told_from_others(string question, LiveSubject subject) => Reader.Read(question, Today)?.Subject.ShouldBe(subject);

    [Theory]
    [InlineData("when is the Oversight Committee", "sop-oversight")]
    [InlineData("how are things going in Cherwell?", "cherwell-csp")]
    public void The_body_named_is_known(string question, string body) => Reader.Read(question, Today)!.Body.ShouldBe(new BodyId(body));

    [Theory]
    [InlineData("is there a meeting this week?", "2026-12-01", "2026-12-06")]
    [InlineData("is there a meeting next week?", "2026-12-07", "2026-12-13")]
    [InlineData("is there a meeting on 14 January", "2027-01-14", "2027-01-14")]
    [InlineData("any meetings in March?", "2027-03-01", "2027-03-31")]
    [InlineData("any meetings in December?", "2026-12-01", "2026-12-31")]
    public void The_days_named_are_the_ones_to_come(string question, string from, string to)
    {
        var days = Reader.Read(question, Today)!.Days!;

        days.From.ShouldBe(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        days.To.ShouldBe(DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("how often does the board meet?")]
    [InlineData("where does the board meet")]
    [InlineData("what does the board do at its November meeting?")]
    [InlineData("when did the board meet in 2014")]
    [InlineData("is there a meeting on 14 January 2014")]
    [InlineData("what was Cherwell spending its money on?")]
    [InlineData("what is Cherwell spending its money on in 2017/18?")]
    [InlineData("who provides the secretariat?")]
    [InlineData("who does the secretariat?")]
    [InlineData("what do I have to put in the PCC return?")]
    [InlineData("what is a mid-year return?")]
    [InlineData("who is the police and crime commissioner")]
    [InlineData("who leads on burglary")]
    public void What_the_documents_tell_is_left_to_them(string question) => Reader.Read(question, Today).ShouldBeNull();

    [Fact]
    public void Whatever_is_asked_of_a_return_of_ones_own_is_no_question_for_documents()
    {
        var question = Reader.Read("why was my mid-year return bounced on Tuesday?", Today)!;

        (question.Subject, question.Kind, question.IsCertain).ShouldBe((LiveSubject.ReturnHelp, ReturnKind.MidYear, false));
    }

    [Fact]
    public void No_question_that_the_documents_are_known_to_answer_is_taken_from_them_but_when_a_body_meets()
    {
        var taken = QuestionCase.All.Where(static one => !one.Refuse && one.Turns.Any(static turn => Reader.Read(turn, Today) is { Subject: not (LiveSubject.NextMeeting or LiveSubject.MeetingsInTime) }));

        taken.ShouldBeEmpty();
    }
}
