using System.Reflection;

namespace Benchmarks;

/// <summary>Measures the bare endpoint, the SDK's echo bot and the real bot side by side and prints the table.</summary>
internal static class Comparison
{
    private static readonly byte[] Replied = "\"activities\": ["u8.ToArray();

    public static async Task<int> RunAsync(BenchmarkPlan plan, TimeProvider clock)
    {
        using var published = new TemporaryFolder();
        var bot = await BotPublisher.PublishAsync(published.Path);
        var own = Assembly.GetExecutingAssembly().Location;
        var requests = Enumerable.Range(0, plan.Connections).Select(Requests.For).ToArray();

        var firstAnswers = new List<double>();
        for (var i = 0; i < plan.Starts; i++)
        {
            firstAnswers.Add(await TimeFirstAnswerAsync(bot, requests[0][0], clock));
        }

        using var folder = new TemporaryFolder();
        await using var bareServer = ServerProcess.Start(own, ["serve-bare", "{url}"]);
        await using var echoServer = ServerProcess.Start(own, ["serve-echo", "{url}"]);
        await using var botServer = ServerProcess.StartBot(bot, folder);
        Contestant[] contestants =
        [
            new("bare Kestrel endpoint", bareServer, "\"type\":\"message\""u8.ToArray()),
            new("SDK's echo bot", echoServer, Replied),
            new("question answered in full", botServer, Replied),
        ];
        await plan.RunAsync([.. contestants.Select(contestant => (contestant, requests))], clock);

        ResultTable.Print(plan, contestants, yardstick: contestants[1]);
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"first answer after process start: {ResultTable.Median(firstAnswers):0.00} s (of {firstAnswers.Count} starts: {firstAnswers.Min():0.00} to {firstAnswers.Max():0.00} s)"));
        return 0;
    }

    private static async Task<double> TimeFirstAnswerAsync(string bot, byte[] request, TimeProvider clock)
    {
        using var folder = new TemporaryFolder();
        var started = clock.GetTimestamp();
        await using var server = ServerProcess.StartBot(bot, folder);
        return (await server.FirstAnswerAsync(request, Replied, clock, started)).TotalSeconds;
    }
}
