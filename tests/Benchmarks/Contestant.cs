namespace Benchmarks;

/// <summary>A server in the comparison, what its answers must hold, and what was measured of it, a result a round.</summary>
internal sealed record Contestant(string Name, ServerProcess Server, byte[] Expected)
{
    public List<LoadResult> Results { get; } = [];

    public Task<LoadResult> MeasureAsync(IReadOnlyList<IReadOnlyList<byte[]>> requests, TimeSpan duration, TimeProvider clock) =>
        LoadGenerator.RunAsync(Server.Address, requests, Expected, duration, clock);
}
