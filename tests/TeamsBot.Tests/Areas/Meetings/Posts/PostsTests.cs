using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using Shouldly;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

/// <summary>What a channel sees of a meeting, from its first reminder on.</summary>
public sealed class PostsTests : IAsyncLifetime
{
    private PostsBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await PostsBench.StartAsync("2027-02-01 10:00");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Each_reminder_comes_at_its_time_once_and_says_what_when_and_where()
    {
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));

        await _bench.GoToAsync("2027-02-26 08:59");
        _bench.Standing.ShouldBeEmpty();
        await _bench.GoToAsync("2027-02-26 09:00");
        await _bench.RunAsync();
        await _bench.GoToAsync("2027-03-05 09:01");
        await _bench.GoToAsync("2027-03-11 09:01");
        await _bench.GoToAsync("2027-03-12 09:00");
        await _bench.GoToAsync("2027-03-12 13:00");

        _bench.Standing.Select(post => post.Title).ShouldBe(["OSCP Board in 2 weeks", "OSCP Board in 7 days", "OSCP Board tomorrow at 10:00", "OSCP Board in 1 hour"]);
        _bench.Standing.ShouldAllBe(post => post.Edits == 0);
        var first = _bench.Standing[0];
        first.Summary.ShouldBe("OSCP Board: Friday 12 March 2027, 10:00 to 12:00, County Hall, in 2 weeks.");
        first.Card.ShouldContain("https://teams.example.org/join");
        first.Card.ShouldContain("Show the agenda");
        first.Card.ShouldContain("outlook.office.com");
        first.Card.ShouldContain(".ics");
        _bench.Reports.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_move_edits_what_stands_and_is_told_once()
    {
        _bench.Clock.Set(PostsBench.At("2027-03-01 10:00"));
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await _bench.GoToAsync("2027-03-05 09:01");
        _bench.Clock.Set(PostsBench.At("2027-03-08 11:00"));

        await _bench.MoveAsync(meeting.Id, PostsBench.Time("2027-03-19 10:00"));
        await _bench.RunAsync();

        var standing = _bench.Standing;
        standing.Count.ShouldBe(2);
        standing.ShouldAllBe(post => post.Title == "Moved: OSCP Board" && post.Summary.StartsWith("OSCP Board is now on Friday 19 March 2027, 10:00 to 12:00, County Hall (was Friday 12 March", StringComparison.Ordinal));
        standing.Select(post => post.Edits).ShouldBe([1, 0]);

        await _bench.GoToAsync("2027-03-12 09:01");
        _bench.Standing[^1].Title.ShouldBe("OSCP Board in 7 days");
    }

    [Fact]
    public async Task A_meeting_of_which_nothing_stands_is_moved_and_cancelled_without_a_word()
    {
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-04-16 10:00"));
        await _bench.MoveAsync(meeting.Id, PostsBench.Time("2027-04-23 10:00"));
        await _bench.RunAsync();
        await _bench.ChangeAsync(meeting.Id, static (one, now) => one.Cancel("no business", now));

        await _bench.GoToAsync("2027-04-30 09:00");

        _bench.Standing.ShouldBeEmpty();
        _bench.Reports.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancellation_changes_everything_that_stands_and_nothing_more_is_posted()
    {
        _bench.Clock.Set(PostsBench.At("2027-03-01 10:00"));
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await _bench.ReviseAgendaAsync(meeting.Id, new AgendaItem("1", "Burglary"));
        await _bench.GoToAsync("2027-03-05 09:01");
        await _bench.ReviseAgendaAsync(meeting.Id, new AgendaItem("1", "Burglary"), new AgendaItem("2", "Funding"));
        await _bench.RunAsync();

        await _bench.ChangeAsync(meeting.Id, static (one, now) => one.Cancel("the chair is ill", now));
        await _bench.RunAsync();
        await _bench.GoToAsync("2027-03-12 13:00");

        _bench.Standing.Count.ShouldBe(4);
        _bench.Standing.ShouldAllBe(post => post.Title == "Cancelled: OSCP Board" && post.Summary == "OSCP Board on Friday 12 March 2027, 10:00 to 12:00 is cancelled.");
    }

    [Fact]
    public async Task Another_place_edits_the_reminder_and_posts_nothing()
    {
        _bench.Clock.Set(PostsBench.At("2027-03-01 10:00"));
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await _bench.GoToAsync("2027-03-05 09:01");

        await _bench.ChangeAsync(meeting.Id, static (one, now) => one.Change(one.Details with { Place = "The Town Hall, Oxford" }, now));
        await _bench.RunAsync();

        var post = _bench.Standing.ShouldHaveSingleItem();
        post.Edits.ShouldBe(1);
        post.Card.ShouldContain("The Town Hall, Oxford");
    }

    [Fact]
    public async Task An_agenda_is_summarised_edited_in_place_when_it_is_revised_and_a_reply_says_what_changed()
    {
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await _bench.ReviseAgendaAsync(meeting.Id, new AgendaItem("1", "Fly-tipping", AgendaPurpose.Decision, "Jo Hale", 10, "Report.docx"));
        await _bench.RunAsync();
        var first = _bench.Standing.ShouldHaveSingleItem();
        await _bench.ReviseAgendaAsync(meeting.Id, new AgendaItem("1", "Fly-tipping", AgendaPurpose.Decision, "Jo Hale", 10, "Report.docx"), new AgendaItem("2", "Funding"));
        await _bench.RunAsync();
        await _bench.KeepPaperAsync(meeting.Id, new KeptPaper("Report.docx", new PaperSummary("Fly-tipping in Oxford", "Jo Hale", null, null, ["Agree the plan."], ["£12,000 a year."], null, [], IsExempt: false), null, _bench.Clock.GetUtcNow()));
        await _bench.RunAsync();

        first.Title.ShouldBe("Agenda: OSCP Board, Friday 12 March");
        var standing = _bench.Standing;
        standing.Count.ShouldBe(2);
        standing[0].Edits.ShouldBe(2);
        standing[0].Card.ShouldContain("Funding");
        standing[0].Card.ShouldContain("Agree the plan.");
        standing[1].Conversation.ShouldBe($"{PostsBench.Channel};messageid={first.Id}");
        standing[1].Card.ShouldContain("Added: 2. Funding.");
    }

    [Fact]
    public async Task What_is_exempt_is_posted_nowhere_and_leaves_a_post_that_stands()
    {
        _bench.Clock.Set(PostsBench.At("2027-03-01 10:00"));
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await _bench.ReviseAgendaAsync(meeting.Id, [.. AgendaReader.Read("1. Fly-tipping\n2. Castle Quay – Paper: Report.docx\nPart 2 - exempt\n3. Closure order, 12 Mill Lane").Items]);
        await _bench.RunAsync();
        _bench.Standing.ShouldHaveSingleItem().Card.ShouldContain("Castle Quay");
        await _bench.KeepPaperAsync(meeting.Id, new KeptPaper("Report.docx", new PaperSummary("Castle Quay", null, null, null, [], [], null, [], IsExempt: true), null, _bench.Clock.GetUtcNow()));
        await _bench.RunAsync();
        await _bench.ReviseAgendaAsync(meeting.Id, [.. AgendaReader.Read("1. Fly-tipping\n2. Castle Quay – Paper: Report.docx\n3. Closure order, 12 Mill Lane – exempt\n4. Staffing – exempt").Items]);
        await _bench.GoToAsync("2027-03-11 10:00");

        _bench.Standing[0].Card.ShouldContain("Fly-tipping");
        _bench.Standing.ShouldAllBe(post => !post.Card.Contains("Castle Quay"));
        _bench.Teams.Shown.ShouldAllBe(sent => !sent.Activity.ToJsonString().Contains("Mill Lane") && !sent.Activity.ToJsonString().Contains("Staffing"));
    }

    [Fact]
    public async Task What_could_not_be_sent_for_a_day_says_what_is_true_when_it_comes()
    {
        _bench.Clock.Set(PostsBench.At("2027-03-01 10:00"));
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        _bench.Teams.Answer = static _ => FakeAnswer.Refused(429, retryAfter: "3600");
        await _bench.GoToAsync("2027-03-05 09:01");
        _bench.Teams.Answer = null;

        await _bench.GoToAsync("2027-03-08 10:00");

        _bench.Standing.ShouldHaveSingleItem().Title.ShouldBe("OSCP Board in 4 days");
    }

    [Fact]
    public async Task Words_that_wait_while_the_meeting_moves_are_never_posted()
    {
        _bench.Clock.Set(PostsBench.At("2027-03-01 10:00"));
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        _bench.Teams.Answer = static _ => FakeAnswer.Refused(429, retryAfter: "3600");
        await _bench.GoToAsync("2027-03-05 09:01");
        await _bench.MoveAsync(meeting.Id, PostsBench.Time("2027-03-19 10:00"));
        _bench.Teams.Answer = null;

        await _bench.GoToAsync("2027-03-12 09:01");

        _bench.Standing.ShouldHaveSingleItem().Summary.ShouldContain("Friday 19 March 2027");
        _bench.Outbox.Unsettled(10).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_reminder_that_no_longer_helps_is_missed_and_the_secretariat_is_told_why()
    {
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        _bench.Teams.Answer = static sent => sent.Conversation.StartsWith("19:", StringComparison.Ordinal) ? FakeAnswer.Refused(429, retryAfter: "3600") : null;
        await _bench.GoToAsync("2027-03-12 09:01");
        await _bench.GoToAsync("2027-03-12 10:30");
        _bench.Teams.Answer = null;

        await _bench.GoToAsync("2027-03-12 12:30");

        _bench.Standing.ShouldBeEmpty();
        _bench.Reports[^1].ShouldContain("it was not posted: the meeting had begun");
        var card = (await _bench.AskAsync("what went wrong?"))["attachments"]![0]!["content"]!.ToJsonString();
        card.ShouldContain("it was not posted: the meeting had begun");
        card.ShouldContain("a later reminder was due by then");
    }

    [Fact]
    public async Task A_dead_channel_is_told_of_once()
    {
        await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        _bench.Teams.Answer = static sent => sent.Conversation.StartsWith("19:", StringComparison.Ordinal) ? FakeAnswer.Refused(404, "ConversationNotFound") : null;

        await _bench.GoToAsync("2027-02-26 09:01");
        await _bench.GoToAsync("2027-03-05 09:01");
        await _bench.GoToAsync("2027-03-11 09:01");

        _bench.Teams.Sent.Count(sent => sent.Conversation.StartsWith("19:", StringComparison.Ordinal) && sent.Activity["attachments"] is not null).ShouldBe(1);
        var report = _bench.Reports.ShouldHaveSingleItem();
        report.ShouldContain("reminder of a meeting to Partnership");
        report.ShouldContain("the chat or channel is gone");
        _bench.Outbox.Unsettled(10).Total.ShouldBe(3);
    }

    [Fact]
    public async Task An_edit_of_a_message_that_is_gone_is_no_trouble()
    {
        _bench.Clock.Set(PostsBench.At("2027-03-01 10:00"));
        var meeting = await _bench.ScheduleAsync(PostsBench.Time("2027-03-12 10:00"));
        await _bench.GoToAsync("2027-03-05 09:01");
        _bench.Teams.Answer = static sent => sent.IsEdit ? FakeAnswer.Refused(404) : null;

        await _bench.ChangeAsync(meeting.Id, static (one, now) => one.Change(one.Details with { Place = "The Town Hall" }, now));
        await _bench.RunAsync();
        await _bench.ChangeAsync(meeting.Id, static (one, now) => one.Change(one.Details with { Place = "The Guildhall" }, now));
        await _bench.RunAsync();

        _bench.Reports.ShouldBeEmpty();
        _bench.Outbox.Unsettled(10).Total.ShouldBe(0);
    }
}
