using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Shouldly;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Teams;

public sealed partial class TurnTests
{
    [Fact]
    public async Task A_failed_turn_is_apologised_for_with_an_id_that_the_log_knows()
    {
        await using var bot = await StartAsync((_, _) => throw new InvalidOperationException("broken"));

        var reply = await bot.AskAsync("hello");

        var incident = Incident().Match((string)reply["text"]!).Groups["incident"].Value;
        incident.ShouldNotBeEmpty();
        bot.Complaints.ShouldHaveSingleItem().ShouldContain(incident);
        (await bot.Client.GetStringAsync("/health/ready")).ShouldContain("secondsSinceLastFailure");
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_ended_and_says_so()
    {
        var clock = new WaitingClock();
        await using var bot = await StartAsync((_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken), clock);

        var turn = bot.AskAsync("hello");
        await clock.PassAsync(TimeSpan.FromSeconds(14));
        var reply = await turn;

        ((string)reply["text"]!).ShouldContain("longer than");
        bot.Complaints.ShouldHaveSingleItem().ShouldContain("ran out of time");
    }

    [Fact]
    public async Task A_caller_who_hangs_up_does_not_end_the_turn()
    {
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var wasCancelled = new TaskCompletionSource<bool>();
        await using var bot = await StartAsync(async (_, cancellationToken) =>
        {
            begun.SetResult();
            await goOn.Task;
            wasCancelled.SetResult(cancellationToken.IsCancellationRequested);
        });
        using var hangUp = new CancellationTokenSource();

        var call = bot.Client.PostAsync("/api/messages", new StringContent(TeamsActivity.Personal("hello").ToJsonString(), Encoding.UTF8, "application/json"), hangUp.Token);
        await begun.Task;
        await hangUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
        goOn.SetResult();

        (await wasCancelled.Task).ShouldBeFalse();
    }

    [Fact]
    public async Task A_failed_invoke_is_answered_with_500()
    {
        await using var bot = await StartAsync((_, _) => throw new InvalidOperationException("broken"));

        using var response = await bot.PostAsync(TeamsActivity.Invoke("anything", new JsonObject()));

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task An_activity_that_comes_again_is_answered_once()
    {
        var turns = 0;
        await using var bot = await StartAsync((context, cancellationToken) =>
        {
            Interlocked.Increment(ref turns);
            return context.SendActivityAsync("once", cancellationToken: cancellationToken);
        });
        var activity = TeamsActivity.Personal("hello").ExpectingReplies();

        var first = await bot.ExchangeAsync(activity);
        var second = await bot.ExchangeAsync(activity);

        first.Count.ShouldBe(1);
        second.ShouldBeEmpty();
        turns.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_activity()
    {
        await using var bot = await StartAsync((context, cancellationToken) => context.SendActivityAsync("here", cancellationToken: cancellationToken));
        var one = TeamsActivity.Personal("hello");
        var other = TeamsActivity.Personal("hello");
        other["id"] = (string)one["id"]!;

        (await bot.ExchangeAsync(one)).Count.ShouldBe(1);
        (await bot.ExchangeAsync(other)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_invoke_that_comes_again_while_the_first_runs_gets_the_same_response()
    {
        var turns = 0;
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var bot = await StartAsync(async (context, cancellationToken) =>
        {
            var turn = Interlocked.Increment(ref turns);
            begun.TrySetResult();
            await goOn.Task;
            var response = new InvokeResponse { Status = 202, Body = new JObject { ["turn"] = turn } };
            await context.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken);
        });
        var activity = TeamsActivity.Invoke("anything", new JsonObject());

        var first = bot.PostAsync(activity);
        await begun.Task;
        var second = bot.PostAsync(activity);
        goOn.SetResult();

        foreach (var call in new[] { first, second })
        {
            using var response = await call;
            response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            JObject.Parse(await response.Content.ReadAsStringAsync()).ShouldBe(new JObject { ["turn"] = 1 });
        }

        turns.ShouldBe(1);
    }

    [Fact]
    public async Task A_send_that_fails_is_logged_and_does_not_fail_the_request()
    {
        await using var teams = await FakeConnector.StartAsync();
        teams.FailWith = HttpStatusCode.Forbidden;
        await using var bot = await StartAsync((context, cancellationToken) => context.SendActivityAsync("hello", cancellationToken: cancellationToken));

        using var response = await bot.PostAsync(TeamsActivity.Personal("hello", teams.ServiceUrl));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Complaints.Count.ShouldBe(2);
    }

    private static Task<BotUnderTest> StartAsync(Func<ITurnContext, CancellationToken, Task> turn, TimeProvider? clock = null) =>
        BotUnderTest.StartAsync(configure: builder => builder.Services.AddSingleton<IBot>(new ScriptedBot(turn)).AddSingleton(clock ?? TimeProvider.System));

    [GeneratedRegex("quote (?<incident>[A-Z2-9]{6})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Incident();

    private sealed class ScriptedBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}
