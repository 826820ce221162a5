using System.Diagnostics;
using System.Globalization;
using Shouldly;
using TeamsBot.Delivery;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Delivery;

/// <summary>Many posts at once, to a Teams that keeps its limits. TEAMSBOT_TEST_POSTS says how many; a fifth as many channels take them.</summary>
public sealed class DeliveryLoadTests
{
    [Fact]
    public async Task A_crowd_of_posts_arrives_once_each_though_Teams_keeps_its_limits()
    {
        var posts = int.Parse(Environment.GetEnvironmentVariable("TEAMSBOT_TEST_POSTS") ?? "150", CultureInfo.InvariantCulture);
        var channels = Math.Max(1, posts / 5);
        await using var bench = await DeliveryBench.StartAsync();
        var limits = new TeamsLimits();
        var due = bench.Clock.GetUtcNow().AddHours(1);
        for (var i = 0; i < channels; i++)
        {
            var hello = TeamsActivity.Channel("help", bench.Teams.ServiceUrl);
            hello["conversation"]!["id"] = Channel(i);
            using var response = await bench.Bot.PostAsync(hello);
        }

        await Task.WhenAll(Enumerable.Range(0, posts).Select(i => bench.AddAsync(
            DeliveryBench.Post($"post {i}", $"post: {i}", OutboxRecipient.Conversation(Channel(i % channels))) with { NotBefore = due })));
        bench.Teams.Answer = limits.Judge;
        bench.Clock.Forward(TimeSpan.FromHours(2));
        await bench.UntilAsync(() => bench.Shown.Count >= posts, "every post arrives", TimeSpan.FromMinutes(10));
        var elapsed = limits.SinceFirst;
        await bench.UntilAsync(() => bench.Outbox.Scheduled(1).Total == 0, "every post is recorded");

        bench.Shown.Select(sent => sent.Text).Distinct(StringComparer.Ordinal).Count().ShouldBe(posts);
        bench.Shown.Count.ShouldBe(posts);
        bench.Outbox.Unsettled(1).Total.ShouldBe(0);
        TestContext.Current.SendDiagnosticMessage(
            "{0} posts to {1} channels in {2:F1} s, {3} refused for the limits, {4} MB", posts, channels, elapsed.TotalSeconds, limits.Refused, Environment.WorkingSet / 1_000_000);
    }

    private static string Channel(int number) => string.Create(CultureInfo.InvariantCulture, $"19:crowd-{number}@thread.tacv2");

    /// <summary>Teams' own counting.</summary>
    private sealed class TeamsLimits
    {
        private readonly Lock _counting = new();
        private readonly Dictionary<string, SendWindows> _conversations = new(StringComparer.Ordinal);
        private readonly SendWindows _tenant = new([(50, TimeSpan.FromSeconds(1))]);
        private long _first;
        private int _refused;

        public int Refused => Volatile.Read(ref _refused);

        public TimeSpan SinceFirst => Stopwatch.GetElapsedTime(_first);

        public FakeAnswer? Judge(SentActivity sent)
        {
            var now = TimeProvider.System.GetUtcNow();
            lock (_counting)
            {
                _first = _first == 0 ? Stopwatch.GetTimestamp() : _first;
                if (!_conversations.TryGetValue(sent.Conversation, out var conversation))
                {
                    _conversations[sent.Conversation] = conversation = new SendWindows([(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30))]);
                }

                if (conversation.WaitFrom(now) > TimeSpan.Zero || _tenant.WaitFrom(now) > TimeSpan.Zero)
                {
                    _refused++;
                    return FakeAnswer.Refused(429, retryAfter: "1");
                }

                conversation.Begin(now);
                _tenant.Begin(now);
                return null;
            }
        }
    }
}
