using Partnership.Calendars;
using Shouldly;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Facts;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings;

/// <summary>No request is passed over by the first look at a text, and most questions are.</summary>
public sealed class MeetingRequestParserTests
{
    private static readonly MeetingBodies Bodies = new(Knowledge.Load("facts/oxfordshire").Facts);

    [Theory]
    [InlineData("schedule the board for 12 March at 10:00")]
    [InlineData("book the board for 12 March at 10:00")]
    [InlineData("put in the board for 12 March at 10:00")]
    [InlineData("hold the board on 12 March at 10:00")]
    [InlineData("plan the board for 12 March at 10:00")]
    [InlineData("set up the board for 12 March at 10:00")]
    [InlineData("create the board for 12 March at 10:00")]
    [InlineData("add the board for 12 March at 10:00")]
    [InlineData("organise the board for 12 March at 10:00")]
    [InlineData("move it to the 19th")]
    [InlineData("shift the board to the 19th")]
    [InlineData("postpone it to 1 April")]
    [InlineData("put it back a week")]
    [InlineData("push the board back two days")]
    [InlineData("delay it by an hour")]
    [InlineData("bring it forward a week")]
    [InlineData("change the board to 2pm")]
    [InlineData("cancel it")]
    [InlineData("call it off")]
    [InlineData("call off the board")]
    [InlineData("scrap the board")]
    [InlineData("when is the next board")]
    [InlineData("when is it")]
    [InlineData("where is it?")]
    [InlineData("when and where is it")]
    [InlineData("how long until the board")]
    [InlineData("how long till the next board")]
    [InlineData("where do we meet")]
    [InlineData("upcoming meetings")]
    [InlineData("agenda")]
    [InlineData("what are we discussing at the board")]
    [InlineData("publish it")]
    [InlineData("what do we do in July?")]
    [InlineData("what do we need to do in March")]
    [InlineData("tasks for November")]
    [InlineData("what is due in Nov")]
    [InlineData("what does the business cycle say for July")]
    [InlineData("add it to my calendar")]
    [InlineData("ics")]
    [InlineData("post reminders here")]
    [InlineData("remind us here")]
    [InlineData("stop the reminders")]
    [InlineData("skip this one")]
    [InlineData("leave this one out")]
    [InlineData("post it now")]
    [InlineData("send it now")]
    [InlineData("preview")]
    [InlineData("what would it look like")]
    [InlineData("what is scheduled")]
    [InlineData("what went wrong")]
    [InlineData("what failed")]
    [InlineData("what was missed")]
    [InlineData("delivery report")]
    [InlineData("any problems with the posts")]
    public void A_request_is_looked_at(string text)
    {
        MeetingRequestParser.MayBe(text).ShouldBeTrue();
        Bodies.Reader.Read(text, LondonTime.At(new DateOnly(2027, 3, 2), new TimeOnly(11, 0)).Instant).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("who leads modern slavery work")]
    [InlineData("what are the priorities")]
    [InlineData("how much funding did Oxford get")]
    [InlineData("what about Cherwell?")]
    [InlineData("and in 2015-16?")]
    [InlineData("update on burglary in Cherwell: two arrests")]
    public void Most_questions_are_not(string text) => MeetingRequestParser.MayBe(text).ShouldBeFalse();

    [Fact]
    public void The_bodies_that_meet_are_known_by_their_names() =>
        Bodies.All.Select(body => body.Id.Value).ShouldBe(["sop-oversight", "sop-coordination", "oscp-board", "oscp-business-group", "cherwell-csp", "oxford-csp", "south-vale-csp", "west-oxon-csp"], ignoreOrder: true);
}
