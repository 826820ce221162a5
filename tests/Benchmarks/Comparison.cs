using System.Globalization;
using System.Reflection;

namespace Benchmarks;

/// <summary>Measures the bare endpoint, the echo bot and the real bot side by side and prints the table.</summary>
internal static class Comparison
{
    private static readonly byte[] Replied = "\"activities\":[{"u8.ToArray();

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
        await using var botServer = StartBot(bot, folder);
        Contestant[] contestants =
        [
            new("bare Kestrel endpoint", bareServer, "\"type\":\"message\""u8.ToArray()),
            new("echo bot", echoServer, Replied),
            new("question answered in full", botServer, Replied),
        ];
        foreach (var contestant in contestants)
        {
            await contestant.Server.FirstAnswerAsync(requests[0][0], contestant.Expected, clock, clock.GetTimestamp());
            await contestant.MeasureAsync(requests, plan.WarmUp, clock);
        }

        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var contestant in contestants)
            {
                contestant.Results.Add(await contestant.MeasureAsync(requests, plan.Round, clock));
            }
        }

        Print(plan, contestants, firstAnswers);
        return 0;
    }

    private static void Print(BenchmarkPlan plan, Contestant[] contestants, List<double> firstAnswers)
    {
        var bare = contestants[0].Results;
        Console.WriteLine(FormattableString.Invariant($"{plan.Connections} connections, {plan.Rounds} rounds of {plan.Round.TotalSeconds:0} s each in turn after {plan.WarmUp.TotalSeconds:0} s of warm-up, {Environment.ProcessorCount} cores; medians"));
        Console.WriteLine();
        Console.WriteLine("| server | requests/s | of bare | median ms | p99 ms | peak MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var contestant in contestants)
        {
            var own = contestant.Results;
            var share = Median(own.Select((result, round) => result.PerSecond / bare[round].PerSecond));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {contestant.Name} | {Median(own.Select(result => result.PerSecond)):0} | {share:0.00} | {Median(own.Select(result => result.MedianMs)):0.00} | {Median(own.Select(result => result.P99Ms)):0.00} | {contestant.Server.PeakMegabytes():0} |"));
        }

        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"first answer after process start: {Median(firstAnswers):0.00} s (of {firstAnswers.Count} starts: {firstAnswers.Min():0.00} to {firstAnswers.Max():0.00} s)"));
    }

    private static async Task<double> TimeFirstAnswerAsync(string bot, byte[] request, TimeProvider clock)
    {
        using var folder = new TemporaryFolder();
        var started = clock.GetTimestamp();
        await using var server = StartBot(bot, folder);
        return (await server.FirstAnswerAsync(request, Replied, clock, started)).TotalSeconds;
    }

    private static ServerProcess StartBot(string bot, TemporaryFolder folder) => ServerProcess.Start(bot, [], new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Database__Path"] = Path.Combine(folder.Path, "bot.db"),
        ["Playground__Start"] = "false",
    });

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
