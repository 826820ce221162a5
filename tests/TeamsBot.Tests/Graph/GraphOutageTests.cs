using System.Globalization;
using Shouldly;
using TeamsBot.Graph;
using Xunit;

namespace TeamsBot.Tests.Graph;

public sealed class GraphOutageTests
{
    private const string View = "calendarView";

    [Theory]
    [InlineData(401, "InvalidAuthenticationToken")]
    [InlineData(403, "ErrorAccessDenied")]
    public async Task A_refusal_is_told_to_the_secretariat_at_once_and_once(int status, string code)
    {
        await using var bench = await GraphBench.StartAsync();
        bench.Graph.Answer = request => IsView(request) ? GraphAnswer.Error(status, code) : null;

        await bench.ReadAsync();
        bench.Clock.Forward(TimeSpan.FromMinutes(15));
        await bench.ReadAsync();
        bench.Clock.Forward(TimeSpan.FromHours(2));
        await bench.ReadAsync();

        await bench.UntilAsync(() => bench.Notices.Count > 0, "the secretariat is told");
        bench.Notices.ShouldHaveSingleItem().ShouldContain($"does not let me in ({status}, {code})");
        var health = await bench.HealthAsync();
        ((string)health["status"]!).ShouldBe("Degraded");
        ((string)health["calendarFault"]!).ShouldBe("Refused");
        ((string)health["calendarFailingSince"]!).ShouldStartWith("2027-01-04T08:00");
    }

    [Fact]
    public async Task The_end_of_an_outage_that_was_told_is_told_too()
    {
        await using var bench = await GraphBench.StartAsync();
        bench.Graph.Answer = static request => IsView(request) ? GraphAnswer.Error(403, "ErrorAccessDenied") : null;
        await bench.ReadAsync();
        bench.Graph.Answer = null;

        await bench.ReadAsync();
        await bench.ReadAsync();

        await bench.UntilAsync(() => bench.Notices.Count >= 2, "the secretariat is told twice");
        bench.Notices.Count.ShouldBe(2);
        bench.Notices.ShouldContain(static notice => notice.Contains("again"));
        ((string)(await bench.HealthAsync())["status"]!).ShouldBe("Healthy");
    }

    [Fact]
    public async Task An_outage_is_told_after_an_hour_and_a_shorter_one_never()
    {
        await using var bench = await GraphBench.StartAsync();
        bench.Graph.Answer = static request => IsView(request) ? GraphAnswer.Error(500, "generalException") : null;
        await bench.ReadAsync();
        bench.Clock.Forward(TimeSpan.FromMinutes(59));
        await bench.ReadAsync();
        bench.Graph.Answer = null;
        await bench.ReadAsync();

        bench.Graph.Answer = static request => IsView(request) ? GraphAnswer.Error(500, "generalException") : null;
        await bench.ReadAsync();
        bench.Clock.Forward(TimeSpan.FromMinutes(61));
        await bench.ReadAsync();

        await bench.UntilAsync(() => bench.Notices.Count > 0, "the secretariat is told");
        bench.Notices.ShouldHaveSingleItem().ShouldContain("I cannot read the calendar in Microsoft 365 since 08:59 on Monday 4 January 2027: it answers with errors (500, generalException).");
    }

    [Theory]
    [InlineData(429, "TooManyRequests")]
    [InlineData(503, "serviceUnavailable")]
    public async Task A_short_pause_that_Graph_asks_for_is_kept_within_the_reading(int status, string code)
    {
        var asked = 0;
        await using var bench = await GraphBench.StartAsync(graph =>
        {
            graph.Calendar.Add("e1", "Oversight Committee", "2027-03-12T10:00:00", "2027-03-12T12:00:00");
            graph.Answer = request => IsView(request) && Interlocked.Increment(ref asked) == 1 ? GraphAnswer.Error(status, code, retryAfter: "1") : null;
        });

        bench.Meetings.ShouldHaveSingleItem();
        ((string)(await bench.HealthAsync())["status"]!).ShouldBe("Healthy");
    }

    [Fact]
    public async Task Readings_that_stay_away_show_in_health()
    {
        await using var bench = await GraphBench.StartAsync();

        bench.Clock.Forward(TimeSpan.FromMinutes(30));
        ((string)(await bench.HealthAsync())["status"]!).ShouldBe("Healthy");

        bench.Clock.Forward(TimeSpan.FromMinutes(31));
        ((string)(await bench.HealthAsync())["status"]!).ShouldBe("Degraded");
    }

    [Fact]
    public async Task Short_pauses_without_end_are_an_outage()
    {
        await using var bench = await GraphBench.StartAsync();
        bench.Graph.Answer = static request => IsView(request) ? GraphAnswer.Error(429, "TooManyRequests", retryAfter: "1") : null;
        var calls = bench.Graph.Calls.Count;

        await bench.ReadAsync();

        bench.Graph.Calls.Count.ShouldBe(calls + 3);
        ((string)(await bench.HealthAsync())["calendarFault"]!).ShouldBe("Throttled");
    }

    [Theory]
    [InlineData(429, "3600")]
    [InlineData(503, "3600")]
    [InlineData(429, "Mon, 04 Jan 2027 09:00:00 GMT")]
    public async Task A_long_pause_that_Graph_asks_for_is_kept_between_readings(int status, string retryAfter)
    {
        await using var bench = await GraphBench.StartAsync();
        bench.Graph.Answer = request => IsView(request) ? GraphAnswer.Error(status, "TooManyRequests", retryAfter) : null;
        await bench.ReadAsync();
        bench.Graph.Answer = null;
        var calls = bench.Graph.Calls.Count;
        ((string)(await bench.HealthAsync())["calendarFault"]!).ShouldBe("Throttled");

        bench.Clock.Forward(TimeSpan.FromMinutes(45));
        await bench.ReadAsync();
        bench.Graph.Calls.Count.ShouldBe(calls);

        bench.Clock.Forward(TimeSpan.FromMinutes(20));
        await bench.ReadAsync();
        bench.Graph.Calls.Count.ShouldBeGreaterThan(calls);
        ((string)(await bench.HealthAsync())["status"]!).ShouldBe("Healthy");
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_an_outage()
    {
        await using var bench = await GraphBench.StartAsync(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Graph:RequestTimeout"] = "00:00:02" });
        bench.Graph.Answer = static request => IsView(request) ? new GraphAnswer(200, """{"value":[]}""", HoldFor: TimeSpan.FromSeconds(30)) : null;

        await bench.ReadAsync();

        ((string)(await bench.HealthAsync())["calendarFault"]!).ShouldBe("Unreachable");
    }

    [Fact]
    public async Task A_connection_that_breaks_is_an_outage_while_the_bot_answers_on()
    {
        await using var bench = await GraphBench.StartAsync();
        bench.Graph.Answer = static request => IsView(request) ? GraphAnswer.Reset : null;

        await bench.ReadAsync();

        ((string)(await bench.HealthAsync())["calendarFault"]!).ShouldBe("Unreachable");
        ((string)(await bench.Bot.AskAsync("who leads modern slavery work"))["text"]!).ShouldContain("Safer Oxfordshire Partnership");
    }

    [Fact]
    public async Task A_secret_that_the_login_service_refuses_is_a_refusal_and_stays_out_of_the_log()
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Answer = static request => request.Path.EndsWith("/token", StringComparison.Ordinal)
            ? new GraphAnswer(401, """{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys are expired.","error_codes":[7000222]}""")
            : null);

        ((string)(await bench.HealthAsync())["calendarFault"]!).ShouldBe("Refused");
        await bench.UntilAsync(() => bench.Notices.Count > 0, "the secretariat is told");
        bench.Notices.ShouldHaveSingleItem().ShouldContain("(401, invalid_client)");
        bench.Bot.Complaints.ShouldContain(static line => line.Contains("invalid_client"));
        bench.Bot.Complaints.ShouldAllBe(static line => !line.Contains("told to nobody"));
    }

    [Fact]
    public async Task A_login_service_that_is_down_is_an_outage()
    {
        await using var bench = await GraphBench.StartAsync(static graph => graph.Answer = static request => request.Path.EndsWith("/token", StringComparison.Ordinal) ? new GraphAnswer(503) : null);

        ((string)(await bench.HealthAsync())["calendarFault"]!).ShouldBe("Failing");
    }

    [Fact]
    public async Task An_outage_that_was_told_is_not_told_again_after_a_restart()
    {
        await using var bench = await GraphBench.StartAsync();
        var since = bench.Clock.GetUtcNow();
        bench.Graph.Answer = static request => IsView(request) ? GraphAnswer.Error(403, "ErrorAccessDenied") : null;
        await bench.ReadAsync();

        var remembered = await bench.MemoryAsync(GraphPart.Calendar);

        remembered.ShouldNotBeNull().IsTold.ShouldBeTrue();
        remembered.Since.ToString("s", CultureInfo.InvariantCulture)[..13].ShouldBe(since.ToString("s", CultureInfo.InvariantCulture)[..13]);
    }

    private static bool IsView(GraphRequest request) => request.Path.EndsWith(View, StringComparison.Ordinal);
}
