using System.Diagnostics;
using Xunit;

namespace TeamsBot.Tests.Commands.AppPackage;

/// <summary>Runs a script of tests/node. Where Node or its packages are missing the test is skipped, except in CI, where it fails.</summary>
internal static class NodeScript
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "tests", "node");

    public static async Task<(int ExitCode, string Output)> RunAsync(string script, string argument)
    {
        SkipUnlessInstalled();
        using var process = Start(script, argument);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output) + (await errors));
    }

    private static Process Start(string script, string argument)
    {
        var start = new ProcessStartInfo("node", [script, argument])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
    }

    private static void SkipUnlessInstalled()
    {
        if (Environment.GetEnvironmentVariable("CI") is not null)
        {
            return;
        }

        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules")), "Run npm ci --prefix tests/node first.");
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        Assert.SkipUnless(
            path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe"))),
            "Node is not on PATH.");
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TeamsBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("TeamsBot.sln is in no folder above the tests.");
    }
}
