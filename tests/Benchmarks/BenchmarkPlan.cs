namespace Benchmarks;

/// <summary>How long and how often is measured.</summary>
/// <param name="Connections">Connections that send at the same time, each its own conversation.</param>
/// <param name="Rounds">Rounds counted; in each, every server is measured once.</param>
/// <param name="WarmUp">Time each server is put under load before anything is counted.</param>
/// <param name="Round">Length of one measurement.</param>
/// <param name="Starts">How many times the bot is started to time its first answer.</param>
internal sealed record BenchmarkPlan(int Connections, int Rounds, TimeSpan WarmUp, TimeSpan Round, int Starts)
{
    public static BenchmarkPlan Full { get; } = new(8, 5, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(4), 5);

    public static BenchmarkPlan Quick { get; } = new(8, 2, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2), 2);

    /// <summary>Warms every server up, then measures one after the other, round by round; the results stand at the contestants.</summary>
    /// <param name="contestants">Each with what is sent to it, a list for a connection.</param>
    public async Task RunAsync(IReadOnlyList<(Contestant Contestant, IReadOnlyList<byte[]>[] Requests)> contestants, TimeProvider clock)
    {
        foreach (var (contestant, requests) in contestants)
        {
            await contestant.Server.FirstAnswerAsync(requests[0][0], contestant.Expected, clock, clock.GetTimestamp());
            await contestant.MeasureAsync(requests, WarmUp, clock);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (contestant, requests) in contestants)
            {
                contestant.Results.Add(await contestant.MeasureAsync(requests, Round, clock));
            }
        }
    }
}
