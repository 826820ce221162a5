using Microsoft.Extensions.Time.Testing;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;
using TeamsBot.Tests.Storage;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings;

public sealed class MeetingStoreTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Person Secretary = new(new PersonId(Guid.NewGuid()), "Ada Fenn");

    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(Now);

    private MeetingStore Store => field ??= new MeetingStore(_database.Writer, _database.Reader, _clock);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_meeting_comes_back_as_it_was_kept()
    {
        var meeting = Scheduled(new DateOnly(2027, 3, 28), new TimeOnly(0, 30))
            .Move(MeetingTime.WholeDays(new DateOnly(2027, 4, 1), new DateOnly(2027, 4, 2)), "County Hall", Now).Meeting
            .ReviseAgenda([new AgendaItem("1", "Fly-tipping", AgendaPurpose.Decision, "Jo Hale", 10, "Report.docx")], Now).Meeting
            .DraftAgenda([new AgendaItem("1", "Burglary")]).Meeting;

        await Store.SaveAsync(new MeetingSaving(meeting, null, "meetings.schedule", Secretary, Now, Guid.NewGuid(), "event-1"), default);

        var kept = Store.Find(meeting.Id)!;
        kept.Meeting.Agenda.Items.ShouldBe(meeting.Agenda.Items);
        kept.Meeting.Agenda.Draft.ShouldBe(meeting.Agenda.Draft);
        (kept.Meeting with { Agenda = meeting.Agenda }).ShouldBe(meeting);
        (kept.Version, kept.Origin).ShouldBe((1, "event-1"));
        Store.FindOrigin("event-1")!.Meeting.Id.ShouldBe(meeting.Id);
    }

    [Fact]
    public async Task Of_two_changes_made_from_the_same_version_the_second_writes_nothing()
    {
        var meeting = Scheduled(new DateOnly(2027, 3, 12), new TimeOnly(10, 0));
        await SaveAsync(meeting, seen: null);
        var moved = meeting.Move(MeetingTime.At(new DateOnly(2027, 3, 19), new TimeOnly(10, 0), TimeSpan.FromHours(2)), null, Now).Meeting;
        var cancelled = meeting.Cancel("The chair is ill", Now).Meeting;

        var outcomes = (await SaveAsync(moved, seen: 1), await SaveAsync(cancelled, seen: 1));

        outcomes.ShouldBe((SavingOutcome.Saved, SavingOutcome.Stale));
        Store.Find(meeting.Id)!.Meeting.State.ShouldBe(MeetingState.Moved);
    }

    [Fact]
    public async Task A_form_that_was_used_changes_nothing_more()
    {
        var (meeting, form) = (Scheduled(new DateOnly(2027, 3, 12), new TimeOnly(10, 0)), Guid.NewGuid());
        await SaveAsync(meeting, seen: null, form);

        var again = await SaveAsync(Scheduled(new DateOnly(2027, 3, 12), new TimeOnly(10, 0)), seen: null, form);

        again.ShouldBe(SavingOutcome.Repeated);
        Store.Current(Now).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_of_the_calendar_is_never_two_meetings()
    {
        await SaveAsync(Scheduled(new DateOnly(2027, 3, 12), new TimeOnly(10, 0)), seen: null, origin: "event-1");

        var second = await SaveAsync(Scheduled(new DateOnly(2027, 3, 12), new TimeOnly(10, 0)), seen: null, origin: "event-1");

        second.ShouldBe(SavingOutcome.Stale);
        Store.Current(Now).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Current_meetings_are_those_not_over_by_their_start()
    {
        var (late, early) = (Scheduled(new DateOnly(2027, 3, 12), new TimeOnly(14, 0)), Scheduled(new DateOnly(2027, 3, 12), new TimeOnly(10, 0)));
        await SaveAsync(late, seen: null);
        await SaveAsync(early, seen: null);

        var before = Store.Current(Now).Select(kept => kept.Meeting.Id);
        var between = Store.Current(early.Time.Ends).Select(kept => kept.Meeting.Id);
        var after = Store.Current(late.Time.Ends);

        before.ShouldBe([early.Id, late.Id]);
        between.ShouldBe([late.Id]);
        after.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_change_leaves_an_audit_line_with_before_and_after()
    {
        var meeting = Scheduled(new DateOnly(2027, 3, 12), new TimeOnly(10, 0));
        await SaveAsync(meeting, seen: null);
        await SaveAsync(meeting.Cancel("Snow", Now).Meeting, seen: 1);

        var lines = AuditLines(MeetingStore.Subject(meeting.Id));

        lines.Count.ShouldBe(2);
        lines[0].Before.ShouldBeNull();
        lines[1].Before.ShouldBe(lines[0].After);
        lines[1].After!.ShouldContain("Snow");
    }

    [Fact]
    public async Task A_papers_newer_summary_takes_the_place_of_the_older_one()
    {
        var meeting = Scheduled(new DateOnly(2027, 3, 12), new TimeOnly(10, 0));
        var first = new PaperSummary("Fly-tipping", null, null, null, ["Agree the plan."], [], null, [], IsExempt: false);
        await Store.KeepPaperAsync(meeting.Id, new KeptPaper("Report.docx", first, "item-1/1", Now), Secretary, Now, default);
        await Store.KeepPaperAsync(meeting.Id, new KeptPaper("Report.docx", first with { Author = "Jo Hale" }, "item-1/2", Now), Secretary, Now, default);

        var kept = Store.Papers(meeting.Id).ShouldHaveSingleItem();

        (kept.Name, kept.Origin, kept.Summary.Author).ShouldBe(("Report.docx", "item-1/2", "Jo Hale"));
        kept.Summary.Decisions.ShouldBe(["Agree the plan."]);
    }

    private static Meeting Scheduled(DateOnly day, TimeOnly start) => Meeting.Schedule(
        new MeetingId(Guid.NewGuid()),
        new BodyId("sop-oversight"),
        new MeetingDetails("Oversight Committee", MeetingTime.At(day, start, TimeSpan.FromHours(2)), null, new Uri("https://teams.microsoft.com/l/meetup-join/1")),
        MeetingSource.Card,
        Now).Meeting;

    private Task<SavingOutcome> SaveAsync(Meeting meeting, int? seen, Guid? form = null, string? origin = null) =>
        Store.SaveAsync(new MeetingSaving(meeting, seen, "meetings.change", Secretary, Now, form, origin), default);

    private List<(string? Before, string? After)> AuditLines(string subject)
    {
        using var context = _database.Contexts.CreateDbContext();
        return [.. context.Set<AuditEntry>().Where(entry => entry.Subject == subject).OrderBy(entry => entry.Sequence).AsEnumerable().Select(entry => ((string?)entry.Before, (string?)entry.After))];
    }
}
