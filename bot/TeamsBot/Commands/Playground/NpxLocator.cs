namespace TeamsBot.Commands.Playground;

/// <summary>Finds npx, which comes with Node.js and runs npm packages.</summary>
internal static class NpxLocator
{
    private static readonly string FileName = OperatingSystem.IsWindows() ? "npx.cmd" : "npx";

    /// <summary>The path of npx on PATH, or null where there is none.</summary>
    public static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, FileName))
            .FirstOrDefault(File.Exists);
}
