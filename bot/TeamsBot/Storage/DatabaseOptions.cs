namespace TeamsBot.Storage;

/// <summary>Where the bot keeps its database.</summary>
internal sealed class DatabaseOptions
{
    public const string SectionName = "Database";

    public static readonly TimeSpan ShortestLockWait = TimeSpan.FromMilliseconds(100);
    public static readonly TimeSpan LongestLockWait = TimeSpan.FromSeconds(10);

    /// <summary>The SQLite file; a relative path starts at the content root. The folder is created if need be.</summary>
    public string Path { get; set; } = "data/teamsbot.db";

    /// <summary>How long a turn waits for another program's lock on the file before it fails: 0.1 to 10 seconds, less than a turn may take.</summary>
    public TimeSpan LockWait { get; set; } = TimeSpan.FromSeconds(5);
}
