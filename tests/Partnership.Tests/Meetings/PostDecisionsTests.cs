using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

public sealed class PostDecisionsTests
{
    private readonly HashSet<PostKey> _settled = [];
    private readonly HashSet<PostKey> _posted = [];
    private Meeting _meeting = Scheduled(Time("2027-03-12"));

    [Fact]
    public void Before_its_time_a_post_waits() => Decide("2027-02-26T08:59Z").ShouldAllBe(static decision => decision.Action == PostAction.Wait);

    [Fact]
    public void On_time_it_is_sent() => Of("2027-02-26T09:10Z", "14d").Action.ShouldBe(PostAction.Send);

    [Fact]
    public void What_is_settled_is_not_judged_again()
    {
        _settled.Add(new PostKey(Id, PostKind.Reminder, "14d", 1));

        Decide("2027-02-26T09:10Z").ShouldNotContain(static decision => decision.Post.Key.Kind == PostKind.Reminder && decision.Post.Covers.Contains(ReminderOffset.Days(14)));
    }

    [Fact]
    public void After_an_outage_one_late_reminder_is_sent() => Of("2027-03-01T11:00Z", "14d").Action.ShouldBe(PostAction.SendLate);

    [Fact]
    public void A_late_reminder_waits_for_Monday_and_for_the_quiet_hours_to_end()
    {
        var decision = Of("2027-02-27T23:00Z", "14d");

        decision.Action.ShouldBe(PostAction.Wait);
        decision.At.ShouldBe(Instant("2027-03-01T07:00Z"));
    }

    [Fact]
    public void Of_two_overdue_reminders_the_earlier_is_missed()
    {
        Of("2027-03-08T11:00Z", "14d").ShouldSatisfyAllConditions(
            decision => decision.Action.ShouldBe(PostAction.Miss),
            decision => decision.Reason.ShouldBe("a later reminder was due by then"));
        Of("2027-03-08T11:00Z", "7d").Action.ShouldBe(PostAction.SendLate);
    }

    [Fact]
    public void A_late_reminder_gives_way_to_the_next_of_the_same_day() =>
        Of("2027-03-11T08:00Z", "7d").ShouldSatisfyAllConditions(
            decision => decision.Action.ShouldBe(PostAction.Miss),
            decision => decision.Reason.ShouldBe("the next reminder comes on the same day"));

    [Fact]
    public void Once_the_meeting_has_begun_nothing_is_sent()
    {
        Decide("2027-03-12T10:00Z").ShouldAllBe(static decision => decision.Action == PostAction.Miss);
        Of("2027-03-12T09:59Z", "1h").Action.ShouldBe(PostAction.SendLate);
    }

    [Fact]
    public void News_of_a_move_is_only_for_those_who_have_heard_of_the_meeting()
    {
        _meeting = _meeting.Move(Time("2027-03-19"), null, Instant("2027-03-08T15:00Z")).Meeting;

        Kind("2027-03-08T15:01Z", PostKind.Moved).Action.ShouldBe(PostAction.Drop);
        _posted.Add(new PostKey(Id, PostKind.Reminder, "14d", 1));
        Kind("2027-03-08T15:01Z", PostKind.Moved).Action.ShouldBe(PostAction.Send);
    }

    [Fact]
    public void What_changed_is_told_only_below_a_summary()
    {
        _meeting = _meeting.ReviseAgenda(Items, Instant("2027-03-04T15:00Z")).Meeting.ReviseAgenda([Items[0]], Instant("2027-03-04T15:05Z")).Meeting;

        Kind("2027-03-04T15:06Z", PostKind.AgendaSummary).Action.ShouldBe(PostAction.Send);
        Kind("2027-03-04T15:06Z", PostKind.AgendaChange).Action.ShouldBe(PostAction.Drop);
        _posted.Add(new PostKey(Id, PostKind.AgendaSummary, PostKey.NoOffset, 1));
        Kind("2027-03-04T15:06Z", PostKind.AgendaChange).Action.ShouldBe(PostAction.Send);
    }

    private PostDecision Of(string now, string offset) => Decide(now).Single(decision => string.Equals(decision.Post.Key.Offset, offset, StringComparison.Ordinal));

    private PostDecision Kind(string now, PostKind kind) => Decide(now).Single(decision => decision.Post.Key.Kind == kind);

    private IReadOnlyList<PostDecision> Decide(string now) => PostDecisions.At(
        Instant(now), _meeting, ReminderPlan.For(_meeting, ReminderSettings.Default, WorkingDays.England), ReminderSettings.Default, WorkingDays.England, _settled, _posted);
}
