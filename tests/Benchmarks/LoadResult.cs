namespace Benchmarks;

/// <summary>One measurement: requests a second, and how long half and 99 % of them took at most, in milliseconds.</summary>
internal sealed record LoadResult(double PerSecond, double MedianMs, double P99Ms);
