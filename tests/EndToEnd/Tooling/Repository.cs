namespace EndToEnd.Tooling;

/// <summary>Where things lie in the working copy that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The bot as it was built with these tests, in the same configuration.</summary>
    public static string Bot { get; } = Path.Combine(
        Root,
        "bot",
        "TeamsBot",
        Path.GetRelativePath(Path.Combine(Root, "tests", "EndToEnd"), AppContext.BaseDirectory),
        "TeamsBot.dll");

    /// <summary>Debug or Release, as these tests were built.</summary>
    public static string Configuration { get; } = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;

    /// <summary>Where the npm packages that the tests use are installed.</summary>
    public static string NodeTools { get; } = Path.Combine(Root, "tests", "node");

    public static string Playground { get; } = Path.Combine(NodeTools, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    public static string Screenshots { get; } = Path.Combine(Root, "artifacts", "screenshots");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TeamsBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("TeamsBot.sln is in no folder above the tests.");
    }
}
