using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

/// <summary>The database cannot be used now. The message is for the person who runs the bot: it names the file and what to do.</summary>
internal sealed class DatabaseFaultException(DatabaseFault fault, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public DatabaseFault Fault { get; } = fault;

    /// <summary>The fault behind an error of SQLite; null where the error is not a problem of the file and so is a bug.</summary>
    public static DatabaseFaultException? From(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new(
            DatabaseFault.Locked,
            $"The database '{path}' is locked by another program. Close what has it open (a database browser, a copy job); the bot goes on by itself.",
            error),
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH => ReadOnly(path, error),
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => Corrupt(path, error.Message, error),
        SQLitePCL.raw.SQLITE_FULL => DiskFull(path, error),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_IOERR => Unreachable(path, error),
        _ => null,
    };

    /// <summary>The fault behind an error of the file system.</summary>
    public static DatabaseFaultException From(IOException error, string path) => error.HResult switch
    {
        FileErrors.NoSpace or FileErrors.WindowsDiskFull => DiskFull(path, error),
        FileErrors.ReadOnlyFileSystem => ReadOnly(path, error),
        _ => Unreachable(path, error),
    };

    /// <inheritdoc cref="From(IOException, string)"/>
    public static DatabaseFaultException From(UnauthorizedAccessException error, string path) => Directory.Exists(path)
        ? new(DatabaseFault.Unreachable, $"'{path}' is a folder. {DatabaseOptions.SectionName}:{nameof(DatabaseOptions.Path)} has to name a file.", error)
        : ReadOnly(path, error);

    public static DatabaseFaultException Removed(string path) => new(
        DatabaseFault.Removed,
        $"The database '{path}' or its log '{path}-wal' was removed or replaced while the bot runs, so nothing is saved any more. Put the same files back, or stop the bot, put the last backup in their place and start again.");

    public static DatabaseFaultException Corrupt(string path, string finding, Exception? error = null) => new(
        DatabaseFault.Corrupt,
        $"The database '{path}' is damaged or is no SQLite database ({finding}). It was left as it is. Stop the bot, move the file and its -wal and -shm files away, put the last backup in its place and start again.",
        error);

    private static DatabaseFaultException ReadOnly(string path, Exception error) => new(
        DatabaseFault.ReadOnly,
        $"The database '{path}' cannot be written. Give the account that runs the bot write permission on the file and on its folder.",
        error);

    private static DatabaseFaultException DiskFull(string path, Exception error) => new(
        DatabaseFault.DiskFull,
        $"The disk that holds the database '{path}' is full. Make room; what was saved before is safe, and the bot goes on by itself.",
        error);

    private static DatabaseFaultException Unreachable(string path, Exception error) => new(
        DatabaseFault.Unreachable,
        $"The database '{path}' cannot be opened or read ({error.Message}). Check that the path in {DatabaseOptions.SectionName}:{nameof(DatabaseOptions.Path)} is right and that its disk is there.",
        error);
}
