using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace AdaptiveCards.Tests;

/// <summary>Microsoft's adaptivecards-templating, run by Node.js over many templates at a time.</summary>
internal static class NodeTemplating
{
    private static readonly string Root = FindRoot();

    public static string Cards => Path.Combine(Root, "cards");

    /// <summary>Skips the test where Node.js or its packages are missing; in CI they may not be.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ExpandAsync(IEnumerable<string> requests)
    {
        var folder = Path.Combine(Root, "tests", "node");
        var isInstalled = Directory.Exists(Path.Combine(folder, "node_modules", "adaptivecards-templating"));
        var isCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        Assert.SkipUnless(isInstalled || isCi, "tests/node/node_modules is missing: npm ci --prefix tests/node");

        using var node = Start(folder);
        var answers = node.StandardOutput.ReadToEndAsync();
        var complaints = node.StandardError.ReadToEndAsync();
        foreach (var request in requests)
        {
            await node.StandardInput.WriteLineAsync(request);
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await complaints);
        return [.. (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static Process Start(string folder) => Process.Start(new ProcessStartInfo("node", "expand.cjs")
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TeamsBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }
}
