// One command, one table: dotnet run -c Release --project tests/Benchmarks
// What more facts and longer inputs cost: dotnet run -c Release --project tests/Benchmarks -- facts
// Everything runs on loopback, in rounds of a few seconds that take turns, so that a machine whose speed drifts drifts for all alike.
using Benchmarks;
using Benchmarks.Facts;

return args switch
{
    ["serve-bare", var url] => await BareServer.RunAsync(url),
    ["serve-echo", var url] => await EchoServer.RunAsync(url),
    [] => await Comparison.RunAsync(BenchmarkPlan.Full, TimeProvider.System),
    ["--quick"] => await Comparison.RunAsync(BenchmarkPlan.Quick, TimeProvider.System),
    ["facts"] => FactsBenchmark.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Benchmarks [--quick | facts]");
    return 2;
}
