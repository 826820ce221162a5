using System.Runtime.InteropServices;
using Xunit;

namespace EndToEnd.Tooling;

/// <summary>The programs that the tests need on the machine. Without them a test is skipped, except in CI, where it fails.</summary>
internal static class Programs
{
    private static readonly string[] ChromiumNames = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The runtime's own launcher, found without PATH so that a test may take PATH away.</summary>
    public static string Dotnet { get; } =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    public static string? Node { get; } = OnPath("node");

    public static string? Chromium { get; } = ChromiumNames.Select(OnPath).FirstOrDefault(path => path is not null);

    public static void RequireTeamsClient()
    {
        Require(Node is not null, "Node.js is not on PATH.");
        Require(File.Exists(Repository.Playground), "The Agents Playground is not installed: run npm ci --prefix tests/node.");
    }

    public static void RequireBrowser() => Require(Chromium is not null, "Chromium is not on PATH.");

    private static void Require(bool met, string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") is null)
        {
            Assert.SkipUnless(met, reason);
        }

        Assert.True(met, reason);
    }

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);
}
