using System.Diagnostics;
using System.Reflection;

namespace Benchmarks;

/// <summary>Publishes the bot, so that it is measured as it is deployed.</summary>
internal static class BotPublisher
{
    /// <summary>The published bot's assembly; throws <see cref="InvalidOperationException"/> when publishing fails.</summary>
    public static async Task<string> PublishAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet");
        foreach (var argument in (string[])["publish", Metadata("BotProject"), "-c", "Release", "-o", folder, "--nologo", "-v", "quiet"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? Path.Combine(folder, "TeamsBot.dll")
            : throw new InvalidOperationException("The bot could not be published.");
    }

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal)).Value!;
}
