using Partnership.Calendars;
using Partnership.Meetings;
using Shouldly;
using Xunit;

namespace TeamsBot.Tests.Graph;

public sealed class CalendarSyncTests
{
    [Fact]
    public async Task Events_become_meetings_of_the_body_that_their_subject_names()
    {
        await using var bench = await GraphBench.StartAsync(static graph =>
        {
            graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00", place: "County Hall", joinUrl: "https://teams.example.org/join/1");
            graph.Calendar.Add("e2", "Monthly coordination meeting (Teams)", "2027-02-02T14:00:00", "2027-02-02T15:30:00");
            graph.Calendar.Add("e3", "Fire drill", "2027-02-03T14:00:00", "2027-02-03T15:30:00");
        });

        bench.Meetings.Select(static meeting => (meeting.Body.Value, meeting.Title, meeting.Time.ToString())).ShouldBe(
        [
            ("sop-coordination", "Monthly coordination meeting (Teams)", "Tuesday 2 February 2027, 14:00 to 15:30"),
            ("sop-oversight", "Oversight Committee", "Friday 12 March 2027, 10:00 to 12:00"),
        ]);
        var oversight = bench.Meetings[1];
        oversight.Source.ShouldBe(MeetingSource.Graph);
        oversight.Details.Place.ShouldBe("County Hall");
        oversight.Details.JoinLink.ShouldBe(new Uri("https://teams.example.org/join/1"));
        bench.Store.Find(oversight.Id)!.Origin.ShouldBe("e1");
    }

    [Fact]
    public async Task All_pages_are_read_with_the_same_wishes()
    {
        await using var bench = await GraphBench.StartAsync(static graph =>
        {
            graph.Calendar.PageSize = 2;
            for (var month = 2; month <= 6; month++)
            {
                graph.Calendar.Add($"e{month}", "Oversight Committee", $"2027-0{month}-03T10:00:00", $"2027-0{month}-03T12:00:00", type: "occurrence");
            }
        });

        bench.Meetings.Count.ShouldBe(5);
        var pages = bench.Graph.Calls.Where(static call => call.Path.EndsWith("calendarView", StringComparison.Ordinal)).Take(3).ToList();
        pages.Count.ShouldBe(3);
        pages.ShouldAllBe(static page => page.Prefer.Contains("outlook.timezone=\"UTC\"") && page.Prefer.Contains("IdType=\"ImmutableId\""));
        pages[0].Query.ShouldContain("startDateTime=2026-12-28T08%3A00%3A0");
        pages[0].Query.ShouldContain("endDateTime=2028-02-08T08%3A00%3A0");
    }

    [Fact]
    public async Task A_second_reading_changes_nothing()
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"));
        var before = bench.Store.FindOrigin("e1");

        await bench.ReadAsync();

        bench.Store.FindOrigin("e1").ShouldNotBeNull().Version.ShouldBe(before!.Version);
        bench.Meetings.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_event_that_is_moved_moves_its_meeting()
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"));
        var id = bench.Meetings[0].Id;
        bench.Graph.Calendar.Add("e1", "Oversight Committee", "2027-06-18T09:00:00", "2027-06-18T11:00:00", place: "Town Hall");

        await bench.ReadAsync();

        var moved = bench.Meetings.ShouldHaveSingleItem();
        moved.Id.ShouldBe(id);
        moved.State.ShouldBe(MeetingState.Moved);
        moved.Time.ToString().ShouldBe("Friday 18 June 2027, 10:00 to 12:00");
        moved.Details.Place.ShouldBe("Town Hall");
    }

    [Fact]
    public async Task An_event_that_is_cancelled_cancels_its_meeting()
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"));
        bench.Graph.Calendar.Add("e1", "Canceled: Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00", cancelled: true);

        await bench.ReadAsync();

        var cancelled = bench.Meetings.ShouldHaveSingleItem();
        cancelled.IsCancelled.ShouldBeTrue();
        cancelled.Title.ShouldBe("Oversight Committee");
    }

    [Theory]
    [InlineData("Cancelled: Oversight Committee")]
    [InlineData("CANCELED - Oversight Committee")]
    [InlineData("*** CANCELLED *** Oversight Committee")]
    [InlineData("[Postponed] Oversight Committee")]
    [InlineData("Oversight Committee - cancelled")]
    [InlineData("Oversight Committee (postponed to April)")]
    [InlineData("Oversight Committee CANCELLED")]
    public async Task An_event_whose_subject_says_by_hand_that_it_is_off_is_off(string subject)
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"));
        bench.Graph.Calendar.Add("e1", subject, "2027-03-12T10:00:00", "2027-03-12T12:00:00");
        bench.Graph.Calendar.Add("e2", subject, "2027-04-12T10:00:00", "2027-04-12T12:00:00");

        await bench.ReadAsync();

        var off = bench.Meetings.ShouldHaveSingleItem();
        off.IsCancelled.ShouldBeTrue();
        off.Title.ShouldBe("Oversight Committee");
        (off.CancelReason?.Contains("postponed", StringComparison.Ordinal) ?? false).ShouldBe(subject.Contains("ostponed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Oversight Committee: orders cancelled by the court")]
    [InlineData("Oversight Committee - not cancelled")]
    public async Task An_event_that_only_speaks_of_something_cancelled_is_on(string subject)
    {
        await using var bench = await GraphBench.StartAsync(graph => graph.Calendar.Add("e1", subject, "2027-03-12T10:00:00", "2027-03-12T12:00:00"));

        bench.Meetings.ShouldHaveSingleItem().IsCancelled.ShouldBeFalse();
    }

    [Fact]
    public async Task An_event_that_is_gone_is_asked_for_before_its_meeting_is_cancelled()
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"));
        bench.Graph.Calendar.Remove("e1");

        await bench.ReadAsync();

        bench.Meetings.ShouldHaveSingleItem().IsCancelled.ShouldBeTrue();
        bench.Graph.Calls.ShouldContain(static call => call.Path.EndsWith("/events/e1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_that_left_the_window_is_moved_and_not_cancelled()
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"));
        bench.Graph.Calendar.Add("e1", "Oversight Committee", "2028-03-10T10:00:00", "2028-03-10T12:00:00");

        await bench.ReadAsync();

        var moved = bench.Meetings.ShouldHaveSingleItem();
        moved.IsCancelled.ShouldBeFalse();
        moved.Time.Day.ShouldBe(new DateOnly(2028, 3, 10));
    }

    [Fact]
    public async Task A_reading_that_breaks_off_changes_nothing()
    {
        await using var bench = await GraphBench.StartAsync(static graph =>
        {
            graph.Calendar.PageSize = 1;
            graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00");
            graph.Calendar.Add("e2", "Oversight Committee", "2027-06-12T10:00:00", "2027-06-12T12:00:00");
        });
        bench.Graph.Calendar.Remove("e2");
        bench.Graph.Calendar.Add("e0", "Oversight Committee", "2027-02-12T10:00:00", "2027-02-12T12:00:00");
        bench.Graph.Answer = static request => request.Query.Contains("skip", StringComparison.Ordinal) ? GraphAnswer.Error(500, "generalException") : null;

        await bench.ReadAsync();

        bench.Meetings.Count.ShouldBe(2);
        bench.Meetings.ShouldAllBe(static meeting => !meeting.IsCancelled);
    }

    [Theory]
    [InlineData("""{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata"}""", "application/json")]
    [InlineData("""{"value":[{"subject":"Oversight Committee"}]}""", "application/json")]
    [InlineData("""{"value":[{"id":"e9","subj""", "application/json")]
    [InlineData("<html><body>Sign in to the network</body></html>", "text/html")]
    [InlineData("", "application/json")]
    public async Task An_answer_that_is_none_cancels_nothing(string body, string contentType)
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"));
        bench.Graph.Calendar.Remove("e1");
        bench.Graph.Answer = request => request.Path.EndsWith("calendarView", StringComparison.Ordinal) ? new GraphAnswer(200, body, ContentType: contentType) : null;

        await bench.ReadAsync();

        bench.Meetings.ShouldHaveSingleItem().IsCancelled.ShouldBeFalse();
        ((string)(await bench.HealthAsync())["calendarFault"]!).ShouldBe("Failing");
    }

    [Theory]
    [InlineData(404, "<html>Not found</html>", "text/html")]
    [InlineData(404, """{"error":{"code":"MailboxNotEnabledForRESTAPI","message":"As told."}}""", "application/json")]
    [InlineData(403, """{"error":{"code":"ErrorAccessDenied","message":"As told."}}""", "application/json")]
    [InlineData(500, "", "application/json")]
    public async Task Only_Graphs_own_word_that_the_event_is_gone_cancels_its_meeting(int status, string body, string contentType)
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"));
        bench.Graph.Calendar.Remove("e1");
        bench.Graph.Answer = request => request.Path.Contains("/events/", StringComparison.Ordinal) ? new GraphAnswer(status, body, ContentType: contentType) : null;

        await bench.ReadAsync();

        bench.Meetings.ShouldHaveSingleItem().IsCancelled.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2027-03-12T00:00:00", "2027-03-13T00:00:00", "UTC", "Friday 12 March 2027, all day")]
    [InlineData("2027-07-09T00:00:00", "2027-07-11T00:00:00", "GMT Standard Time", "Friday 9 July 2027 to Saturday 10 July 2027")]
    public async Task Whole_days_are_days_in_London(string start, string end, string zone, string expected)
    {
        await using var bench = await GraphBench.StartAsync(graph => graph.Calendar.Add("e1", "Oversight Committee", start, end, zone, allDay: true));

        bench.Meetings.ShouldHaveSingleItem().Time.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("2027-07-09T09:00:00", "2027-07-09T11:00:00", "UTC", "Friday 9 July 2027, 10:00 to 12:00")]
    [InlineData("2027-07-09T10:00:00", "2027-07-09T12:00:00", "GMT Standard Time", "Friday 9 July 2027, 10:00 to 12:00")]
    [InlineData("2027-07-09T10:00:00", "2027-07-09T12:00:00", "Europe/London", "Friday 9 July 2027, 10:00 to 12:00")]
    [InlineData("2027-07-09T11:00:00", "2027-07-09T13:00:00", "W. Europe Standard Time", "Friday 9 July 2027, 10:00 to 12:00")]
    [InlineData("2027-03-28T00:30:00", "2027-03-28T01:30:00", "UTC", "Sunday 28 March 2027, 00:30 to 02:30")]
    [InlineData("2027-10-31T00:30:00", "2027-10-31T01:30:00", "UTC", "Sunday 31 October 2027, 01:30 to 01:30")]
    [InlineData("2027-03-12T10:00:00", "2027-03-12T10:00:00", "UTC", "Friday 12 March 2027, 10:00 to 11:00")]
    public async Task Times_are_Londons_whatever_zone_the_calendar_answers_in(string start, string end, string zone, string expected)
    {
        await using var bench = await GraphBench.StartAsync(graph => graph.Calendar.Add("e1", "Oversight Committee", start, end, zone));

        bench.Meetings.ShouldHaveSingleItem().Time.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task A_time_that_cannot_be_placed_leaves_the_meeting_as_it_was()
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"));
        bench.Graph.Calendar.Add("e1", "Oversight Committee", "2027-03-19T10:00:00", "2027-03-19T12:00:00", "tzone://Microsoft/Custom");

        await bench.ReadAsync();

        var meeting = bench.Meetings.ShouldHaveSingleItem();
        meeting.IsCancelled.ShouldBeFalse();
        meeting.Time.Day.ShouldBe(new DateOnly(2027, 3, 12));
    }

    [Fact]
    public async Task A_meeting_arranged_in_chat_for_the_same_time_is_taken_over()
    {
        await using var bench = await GraphBench.StartAsync();
        var id = await bench.ArrangeAsync(GraphBench.Oversight, "Oversight Committee", MeetingTime.At(new DateOnly(2027, 3, 12), new TimeOnly(10, 0), TimeSpan.FromHours(2)));
        var other = await bench.ArrangeAsync("sop-coordination", "Coordination Group", MeetingTime.At(new DateOnly(2027, 3, 12), new TimeOnly(10, 0), TimeSpan.FromHours(2)));
        bench.Graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:30:00", place: "County Hall");

        await bench.ReadAsync();

        bench.Meetings.Count.ShouldBe(2);
        var taken = bench.Store.Find(id)!;
        (taken.Origin, taken.Meeting.Source).ShouldBe(("e1", MeetingSource.Graph));
        taken.Meeting.Details.Place.ShouldBe("County Hall");
        bench.Store.Find(other)!.Meeting.Source.ShouldBe(MeetingSource.Card);
    }

    [Fact]
    public async Task An_event_that_is_deleted_and_made_anew_keeps_its_meeting()
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"));
        var id = bench.Meetings[0].Id;
        bench.Graph.Calendar.Remove("e1");
        bench.Graph.Calendar.Add("e2", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00");

        await bench.ReadAsync();

        var kept = bench.Meetings.ShouldHaveSingleItem();
        kept.Id.ShouldBe(id);
        kept.IsCancelled.ShouldBeFalse();
        bench.Store.Find(id)!.Origin.ShouldBe("e2");
    }

    [Fact]
    public async Task A_calendar_that_loses_everything_at_once_is_believed_after_a_day()
    {
        await using var bench = await GraphBench.StartAsync(static graph =>
        {
            for (var month = 2; month <= 5; month++)
            {
                graph.Calendar.Add($"e{month}", "Oversight Committee", $"2027-0{month}-03T10:00:00", $"2027-0{month}-03T12:00:00");
            }
        });
        bench.Graph.Calendar.Clear();

        await bench.ReadAsync();
        bench.Meetings.ShouldAllBe(static meeting => !meeting.IsCancelled);
        await bench.UntilAsync(() => bench.Notices.Count == 1, "the secretariat is told");
        bench.Notices[0].ShouldContain("shows none of the meetings any more");

        bench.Clock.Forward(TimeSpan.FromHours(25));
        await bench.ReadAsync();
        bench.Meetings.Count.ShouldBe(4);
        bench.Meetings.ShouldAllBe(static meeting => meeting.IsCancelled);
    }

    [Fact]
    public async Task An_outage_before_makes_an_empty_calendar_no_more_believable()
    {
        await using var bench = await GraphBench.StartAsync(static graph =>
        {
            for (var month = 2; month <= 5; month++)
            {
                graph.Calendar.Add($"e{month}", "Oversight Committee", $"2027-0{month}-03T10:00:00", $"2027-0{month}-03T12:00:00");
            }
        });
        bench.Graph.Answer = static request => request.Path.EndsWith("calendarView", StringComparison.Ordinal) ? GraphAnswer.Error(500, "generalException") : null;
        await bench.ReadAsync();
        bench.Clock.Forward(TimeSpan.FromDays(3));
        bench.Graph.Answer = null;
        bench.Graph.Calendar.Clear();

        await bench.ReadAsync();
        bench.Clock.Forward(TimeSpan.FromMinutes(15));
        await bench.ReadAsync();

        bench.Meetings.ShouldAllBe(static meeting => !meeting.IsCancelled);
    }

    [Fact]
    public async Task A_page_elsewhere_gets_no_token()
    {
        await using var elsewhere = await FakeGraph.StartAsync();
        elsewhere.Answer = static _ => new GraphAnswer(200, """{"value":[]}""");
        await using var bench = await GraphBench.StartAsync(graph => graph.Calendar.NextLink = elsewhere.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/v1.0/next");

        bench.Graph.Calls.ShouldAllBe(static call => call.Authorization == $"Bearer {FakeGraph.Token}");
        elsewhere.Requests.ShouldAllBe(static call => call.Authorization.Length == 0);
    }

    [Fact]
    public async Task A_groups_calendar_is_read_likewise()
    {
        await using var bench = await GraphBench.StartAsync(
            static graph => graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00"),
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Graph:Mailbox"] = "", ["Graph:GroupId"] = FakeGraph.Group });

        bench.Meetings.ShouldHaveSingleItem().Time.Day.ShouldBe(new DateOnly(2027, 3, 12));
        bench.Graph.Calls.ShouldContain(static call => call.Path == $"/v1.0/groups/{FakeGraph.Group}/calendar/calendarView");
    }
}
