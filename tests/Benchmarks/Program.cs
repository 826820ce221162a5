// One command, one table: dotnet run -c Release --project tests/Benchmarks
// What more facts and longer inputs cost: dotnet run -c Release --project tests/Benchmarks -- facts
// What saving a line of a return and the status board cost: dotnet run -c Release --project tests/Benchmarks -- returns
// How long a thousand posts take that fall due at once: dotnet run -c Release --project tests/Benchmarks -- posts
// Everything runs on loopback, in rounds of a few seconds that take turns, so that a machine whose speed drifts drifts for all alike.
using Benchmarks;
using Benchmarks.Facts;
using Benchmarks.Posts;
using Benchmarks.Returns;

return args switch
{
    ["serve-bare", var url] => await BareServer.RunAsync(url),
    ["serve-echo", var url] => await EchoServer.RunAsync(url),
    [] => await Comparison.RunAsync(BenchmarkPlan.Full, TimeProvider.System),
    ["--quick"] => await Comparison.RunAsync(BenchmarkPlan.Quick, TimeProvider.System),
    ["returns"] => await ReturnsBenchmark.RunAsync(BenchmarkPlan.Full, TimeProvider.System),
    ["returns", "--quick"] => await ReturnsBenchmark.RunAsync(BenchmarkPlan.Quick, TimeProvider.System),
    ["posts"] => await PostsBenchmark.RunAsync(rounds: 3, TimeProvider.System),
    ["posts", "--quick"] => await PostsBenchmark.RunAsync(rounds: 1, TimeProvider.System),
    ["facts"] => FactsBenchmark.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Benchmarks [--quick | facts | posts [--quick] | returns [--quick]]");
    return 2;
}
