using System.Reflection;
using Partnership.Returns;

namespace Benchmarks.Returns;

/// <summary>What saving a line of a return costs, from the press of the button to the card that comes back, and what many returns cost the status board.</summary>
internal static class ReturnsBenchmark
{
    /// <summary>Each writes a return of its own. A save waits for the disk, and only several at a time share a flush.</summary>
    private const int Writers = 32;

    private const int YearsOfMany = 99;

    private static readonly byte[] Saved = "\"Saved.\""u8.ToArray();
    private static readonly byte[] Card = "application/vnd.microsoft.card.adaptive"u8.ToArray();

    public static async Task<int> RunAsync(BenchmarkPlan plan, TimeProvider clock)
    {
        using var published = new TemporaryFolder();
        var bot = await BotPublisher.PublishAsync(published.Path);
        await SaveLinesAsync(plan with { Connections = Writers }, bot, clock);
        Console.WriteLine();
        await ShowBoardAsync(plan, bot, clock);
        return 0;
    }

    private static async Task SaveLinesAsync(BenchmarkPlan plan, string bot, TimeProvider clock)
    {
        using var folder = new TemporaryFolder();
        await CountyReturns.EnterAsync(folder.Database, (Writers / CountyReturns.Areas) + 1, (ReturnKind.SpendingPlan, ReturnState.Draft));
        await using var bareServer = ServerProcess.Start(Assembly.GetExecutingAssembly().Location, ["serve-bare", "{url}"]);
        await using var botServer = ServerProcess.StartBot(bot, folder);
        Contestant[] contestants =
        [
            new("bare Kestrel endpoint", bareServer, "\"type\":\"invoke\""u8.ToArray()),
            new("line of a return saved", botServer, Saved),
        ];
        var requests = Enumerable.Range(0, plan.Connections).Select(ReturnRequestParser.SaveLines).ToArray();
        await plan.RunAsync([.. contestants.Select(contestant => (contestant, requests))], clock);
        ResultTable.Print(plan, contestants, yardstick: contestants[0]);
    }

    /// <summary>The board shows one year; the others are what it must not pay for.</summary>
    private static async Task ShowBoardAsync(BenchmarkPlan plan, string bot, TimeProvider clock)
    {
        (ReturnKind, ReturnState)[] kinds = [(ReturnKind.SpendingPlan, ReturnState.Accepted), (ReturnKind.MidYear, ReturnState.Submitted), (ReturnKind.EndYear, ReturnState.Draft)];
        using var fewFolder = new TemporaryFolder();
        using var manyFolder = new TemporaryFolder();
        await CountyReturns.EnterAsync(fewFolder.Database, years: 1, kinds);
        await CountyReturns.EnterAsync(manyFolder.Database, YearsOfMany, kinds);
        await using var fewServer = ServerProcess.StartBot(bot, fewFolder);
        await using var manyServer = ServerProcess.StartBot(bot, manyFolder);
        var few = new Contestant("few", fewServer, Card);
        var many = new Contestant("many", manyServer, Card);
        var requests = Enumerable.Range(0, plan.Connections).Select(ReturnRequestParser.ShowBoard).ToArray();
        await plan.RunAsync([(few, requests), (many, requests)], clock);

        var ofFew = ResultTable.Median(few.Results.Select(result => result.MedianMs));
        var ofMany = ResultTable.Median(many.Results.Select(result => result.MedianMs));
        Console.WriteLine(FormattableString.Invariant(
            $"status board, {plan.Connections} at a time: {ofMany:0.00} ms with {YearsOfMany * CountyReturns.Areas * kinds.Length} returns kept, {ofFew:0.00} ms with {CountyReturns.Areas * kinds.Length}: {ofMany / ofFew:0.00} times as long"));
    }
}
