namespace Benchmarks;

/// <summary>A folder that goes with the object.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("teamsbot-benchmark-").FullName;

    public string Database => System.IO.Path.Combine(Path, "bot.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
