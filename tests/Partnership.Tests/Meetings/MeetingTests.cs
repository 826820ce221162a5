using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Shouldly;
using Xunit;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

public sealed class MeetingTests
{
    private static readonly DateTimeOffset Now = Instant("2027-03-01T09:00Z");

    [Fact]
    public void Scheduling_tells_what_is_arranged()
    {
        var outcome = Meeting.Schedule(Id, new("sop-oversight"), new MeetingDetails("Oversight Committee", Time("2027-03-12"), "County Hall"), MeetingSource.Card, Now);

        outcome.ShouldBeOfType<MeetingOutcome.Changed>().Changes.ShouldHaveSingleItem().Text
            .ShouldBe("Oversight Committee is on Friday 12 March 2027, 10:00 to 12:00, County Hall.");
        outcome.Meeting.ShouldSatisfyAllConditions(
            meeting => meeting.State.ShouldBe(MeetingState.Scheduled),
            meeting => meeting.Revision.ShouldBe(0),
            meeting => meeting.TimeRevision.ShouldBe(1),
            meeting => meeting.Agenda.State.ShouldBe(AgendaState.None));
    }

    [Fact]
    public void Nothing_is_scheduled_in_the_past() =>
        Meeting.Schedule(Id, new("sop-oversight"), new MeetingDetails("Board", Time("2027-02-26")), MeetingSource.Card, Now)
            .ShouldBeOfType<MeetingOutcome.Refused>().Reason.ShouldBe(MeetingRefusal.InThePast);

    [Fact]
    public void Moving_keeps_the_place_and_remembers_the_old_time()
    {
        var moved = Scheduled(Time("2027-03-12")).Move(Time("2027-03-19"), place: null, Now);

        moved.ShouldBeOfType<MeetingOutcome.Changed>().Changes.ShouldHaveSingleItem().Text
            .ShouldBe("Now on Friday 19 March 2027, 10:00 to 12:00 (was Friday 12 March 2027, 10:00 to 12:00).");
        moved.Meeting.ShouldSatisfyAllConditions(
            meeting => meeting.State.ShouldBe(MeetingState.Moved),
            meeting => meeting.TimeRevision.ShouldBe(2),
            meeting => meeting.TimeSetAt.ShouldBe(Now),
            meeting => meeting.Details.Place.ShouldBe("County Hall"),
            meeting => meeting.MovedFrom.ShouldNotBeNull().Day.ShouldBe(Day("2027-03-12")));
    }

    [Fact]
    public void Moving_within_the_day_tells_the_hours_only() =>
        Scheduled(Time("2027-03-12")).Move(Time("2027-03-12", "14:00"), null, Now).ShouldBeOfType<MeetingOutcome.Changed>().Changes.ShouldHaveSingleItem().Text
            .ShouldBe("Now from 14:00 to 16:00 on Friday 12 March 2027 (was 10:00 to 12:00).");

    [Fact]
    public void Another_place_is_news_but_no_new_time()
    {
        var meeting = Scheduled(Time("2027-03-12"));

        var changed = meeting.Change(meeting.Details with { Place = "Town Hall", JoinLink = new Uri("https://teams.example/1"), Title = "Special meeting" }, Now).ShouldBeOfType<MeetingOutcome.Changed>();

        changed.Changes.Select(static change => change.Text).ShouldBe(["Now in Town Hall (was County Hall).", "Now called Special meeting (was Oversight Committee).", "There is a link to join online."]);
        changed.Meeting.ShouldSatisfyAllConditions(
            now => now.Revision.ShouldBe(1),
            now => now.TimeRevision.ShouldBe(1),
            now => now.State.ShouldBe(MeetingState.Scheduled));
    }

    [Fact]
    public void Moving_to_where_it_is_changes_nothing() =>
        Scheduled(Time("2027-03-12")).Move(Time("2027-03-12"), "County Hall", Now).ShouldBeOfType<MeetingOutcome.Unchanged>();

    [Fact]
    public void Cancelling_says_why_and_happens_once()
    {
        var cancelled = Scheduled(Time("2027-03-12")).Cancel(" The chair is ill. ", Now);

        cancelled.ShouldBeOfType<MeetingOutcome.Changed>().Changes.ShouldHaveSingleItem().Text.ShouldBe("Oversight Committee on Friday 12 March 2027 is cancelled: The chair is ill.");
        cancelled.Meeting.Revision.ShouldBe(1);
        cancelled.Meeting.Cancel(null, Now).ShouldBeOfType<MeetingOutcome.Refused>().Text.ShouldContain("is cancelled");
        cancelled.Meeting.Move(Time("2027-03-19"), null, Now).ShouldBeOfType<MeetingOutcome.Refused>().Reason.ShouldBe(MeetingRefusal.Cancelled);
        cancelled.Meeting.ReviseAgenda(Items, Now).ShouldBeOfType<MeetingOutcome.Refused>();
    }

    [Fact]
    public void A_meeting_that_is_over_stays_as_it_was()
    {
        var meeting = Scheduled(Time("2026-03-12"));

        meeting.Move(Time("2027-03-19"), null, Now).ShouldBeOfType<MeetingOutcome.Refused>().Reason.ShouldBe(MeetingRefusal.Over);
        meeting.Cancel(null, Now).ShouldBeOfType<MeetingOutcome.Refused>().Reason.ShouldBe(MeetingRefusal.Over);
    }

    [Fact]
    public void An_agenda_is_drafted_published_and_revised()
    {
        var meeting = Scheduled(Time("2027-03-12"));

        meeting.PublishAgenda(Now).ShouldBeOfType<MeetingOutcome.Refused>().Reason.ShouldBe(MeetingRefusal.NoAgenda);
        var draft = meeting.DraftAgenda(Items).Meeting;
        draft.Agenda.State.ShouldBe(AgendaState.Draft);
        draft.Agenda.Items.ShouldBeEmpty();
        var published = draft.PublishAgenda(Now).Meeting;
        published.Agenda.ShouldSatisfyAllConditions(
            agenda => agenda.State.ShouldBe(AgendaState.Published),
            agenda => agenda.Revision.ShouldBe(1),
            agenda => agenda.LastChanges.ShouldBeEmpty(),
            agenda => agenda.HasUnpublishedDraft.ShouldBeFalse());
        published.PublishAgenda(Now).ShouldBeOfType<MeetingOutcome.Unchanged>();

        var revised = published.ReviseAgenda([.. Items, new AgendaItem("4", "Fly-tipping")], Now.AddDays(1));

        revised.Meeting.Agenda.Revision.ShouldBe(2);
        revised.ShouldBeOfType<MeetingOutcome.Changed>().Changes.ShouldHaveSingleItem().Text.ShouldBe("Added: 4. Fly-tipping.");
        revised.Meeting.Revision.ShouldBe(0);
    }

    [Fact]
    public void A_draft_that_goes_back_to_what_is_published_leaves_nothing_to_publish()
    {
        var published = Scheduled(Time("2027-03-12")).ReviseAgenda(Items, Now).Meeting;

        var back = published.DraftAgenda([Items[0]]).Meeting.DraftAgenda([.. Items]).Meeting;

        back.Agenda.HasUnpublishedDraft.ShouldBeFalse();
    }
}
