using System.Globalization;

namespace Benchmarks;

/// <summary>What was measured, as a table of medians over the rounds.</summary>
internal static class ResultTable
{
    /// <param name="yardstick">One of the contestants: what the others' share is of, round by round.</param>
    public static void Print(BenchmarkPlan plan, IReadOnlyList<Contestant> contestants, Contestant yardstick)
    {
        Console.WriteLine(FormattableString.Invariant($"{plan.Connections} connections, {plan.Rounds} rounds of {plan.Round.TotalSeconds:0} s each in turn after {plan.WarmUp.TotalSeconds:0} s of warm-up, {Environment.ProcessorCount} cores; medians"));
        Console.WriteLine();
        Console.WriteLine($"| server | requests/s | of the {yardstick.Name} | median ms | p99 ms | peak MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var contestant in contestants)
        {
            var own = contestant.Results;
            var share = Median(own.Select((result, round) => result.PerSecond / yardstick.Results[round].PerSecond));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {contestant.Name} | {Median(own.Select(result => result.PerSecond)):0} | {share:0.00} | {Median(own.Select(result => result.MedianMs)):0.00} | {Median(own.Select(result => result.P99Ms)):0.00} | {contestant.Server.PeakMegabytes():0} |"));
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
