using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using TeamsBot.Delivery;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Delivery;

/// <summary>Replies that Teams does not take when they are sent.</summary>
public sealed class LateReplyTests
{
    private const string Question = "who leads modern slavery work";

    [Fact]
    public async Task A_reply_refused_with_429_is_sent_again_in_its_turn_after_the_wait_that_Teams_asks_for()
    {
        await using var bench = await DeliveryBench.StartAsync();
        Refuse(bench, times: 1, retryAfter: "1");

        await AskAsync(bench);

        Answers(bench).Count.ShouldBe(1);
        LateReplies(bench).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("channel")]
    public async Task A_reply_that_would_have_to_wait_longer_than_its_turn_goes_out_later_as_a_post_and_once(string place)
    {
        await using var bench = await DeliveryBench.StartAsync();
        Refuse(bench, times: 1, retryAfter: "600");
        await AskAsync(bench, place);
        var refused = bench.Teams.Sent[^1];
        Answers(bench).ShouldBeEmpty();
        var post = LateReplies(bench).ShouldHaveSingleItem();
        post.Next.ShouldBeGreaterThan(bench.Clock.GetUtcNow() + TimeSpan.FromSeconds(500));

        bench.Clock.Forward(TimeSpan.FromMinutes(11));
        await bench.UntilAsync(post.Key, OutboxState.Sent);

        var shown = Answers(bench).ShouldHaveSingleItem();
        shown.Conversation.ShouldBe(refused.Conversation);
        shown.Text.ShouldBe(refused.Text);
        JsonNode.DeepEquals(shown.Activity["attachments"], refused.Activity["attachments"]).ShouldBeTrue();
        JsonNode.DeepEquals(shown.Activity["entities"], refused.Activity["entities"]).ShouldBeTrue();
        JsonNode.DeepEquals(shown.Activity["channelData"], refused.Activity["channelData"]).ShouldBeTrue();
    }

    [Fact]
    public async Task A_late_reply_shows_nobody_else_what_it_says()
    {
        await using var bench = await DeliveryBench.StartAsync();
        Refuse(bench, times: 1, retryAfter: "600");
        await AskAsync(bench);

        var list = await bench.Bot.ExchangeAsync(TeamsActivity.Personal("what is scheduled to be posted?", bench.Teams.ServiceUrl, $"a:{TeamsActivity.Secretary}").By(TeamsActivity.Secretary));

        list.ShouldHaveSingleItem().ToJsonString().ShouldNotContain("odern slavery");
    }

    [Fact]
    public async Task A_reply_goes_out_when_Teams_can_be_reached_again()
    {
        var teams = await FakeConnector.StartAsync();
        var serviceUrl = teams.ServiceUrl;
        await using var bot = await BotUnderTest.StartAsync();
        (await bot.PostAsync(TeamsActivity.Personal("help", teams.ServiceUrl, "a:one").By(DeliveryBench.Officer))).Dispose();
        await teams.DisposeAsync();

        using var response = await bot.PostAsync(TeamsActivity.Personal(Question, serviceUrl, "a:one").By(DeliveryBench.Officer));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Complaints.ShouldNotContain(static complaint => complaint.Contains("Incident", StringComparison.Ordinal));
        await using var again = await FakeConnector.StartAsync(new Uri(serviceUrl).Port);
        await UntilAsync(() => again.Shown.Any(static sent => sent.Text.Contains("odern slavery", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_reply_that_may_have_arrived_is_not_sent_twice()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answer = static sent => sent.Text.Contains("odern slavery", StringComparison.Ordinal) ? new FakeAnswer(Accepts: true, Status: 504) : null;

        await AskAsync(bench);

        Answers(bench).ShouldHaveSingleItem();
        LateReplies(bench).ShouldBeEmpty();
    }

    private static void Refuse(DeliveryBench bench, int times, string retryAfter)
    {
        var left = times;
        bench.Teams.Answer = sent => sent.Type is "message" && Interlocked.Decrement(ref left) >= 0 ? FakeAnswer.Refused(429, retryAfter: retryAfter) : null;
    }

    private static async Task AskAsync(DeliveryBench bench, string place = "personal")
    {
        var activity = place is "personal"
            ? TeamsActivity.Personal(Question, bench.Teams.ServiceUrl, $"a:{DeliveryBench.Officer}").By(DeliveryBench.Officer)
            : TeamsActivity.Channel(Question, bench.Teams.ServiceUrl, DeliveryBench.Officer);
        using var response = await bench.Bot.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static IReadOnlyList<SentActivity> Answers(DeliveryBench bench) =>
        [.. bench.Teams.Shown.Where(static sent => sent.Text.Contains("odern slavery", StringComparison.Ordinal))];

    private static IReadOnlyList<OutboxRow> LateReplies(DeliveryBench bench) =>
        [.. bench.Outbox.Scheduled(100).Posts.Where(static post => post.Key.StartsWith("reply/", StringComparison.Ordinal))];

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!condition())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
