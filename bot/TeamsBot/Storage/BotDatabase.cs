using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

/// <summary>The bot's hold on its database: the folder, the lock against a second bot, and the tables of this version.</summary>
internal sealed partial class BotDatabase(DatabaseFile file, BotDbContextFactory contexts, ILogger<BotDatabase> logger) : IDisposable
{
    private readonly Lock _opening = new();
    private DatabaseLock? _lock;
    private volatile bool _open;
    private bool _disposed;

    public DatabaseFile File => file;

    public bool IsOpen => _open;

    /// <summary>Opens the database unless it is open: at the start, or at the first use. After a fault the next call tries again.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be used; the message says why and what to do.</exception>
    public void Open()
    {
        if (_open)
        {
            return;
        }

        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!_open)
            {
                CreateFolder();
                _lock ??= DatabaseLock.Acquire(file.Path);
                OpenFile(_lock.PreviousOwnerCrashed);
                _open = true;
            }
        }
    }

    public void Dispose()
    {
        lock (_opening)
        {
            _disposed = true;
            contexts.CloseIdleConnections();
            if (_open)
            {
                FoldLogIn();
                _open = false;
            }

            _lock?.Dispose();
            _lock = null;
        }
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        }
        catch (IOException error)
        {
            throw DatabaseFaultException.From(error, file.Path);
        }
        catch (UnauthorizedAccessException error)
        {
            throw DatabaseFaultException.From(error, file.Path);
        }
    }

    private void OpenFile(bool check)
    {
        try
        {
            using var connection = file.Open(SqliteOpenMode.ReadWriteCreate);
            DatabaseFile.Execute(connection, "PRAGMA journal_mode = WAL");
            if (check)
            {
                Log.CheckedAfterCrash(logger);
                IntegrityCheck.Quick(connection, file.Path);
            }

            var change = new DatabaseSchema(file, contexts).Apply(connection);
            Log.Opened(logger, file.Path, change);
        }
        catch (SqliteException error)
        {
            throw DatabaseFaultException.From(error, file.Path) ?? (Exception)error;
        }
    }

    /// <summary>Writes the log's pages into the file, so that the file alone is whole. A fault here loses nothing: the next start does the same.</summary>
    private void FoldLogIn()
    {
        try
        {
            using var connection = file.Open();
            DatabaseFile.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (Exception error) when (error is SqliteException or DatabaseFaultException)
        {
            Log.LogNotFoldedIn(logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Database {Path} open; tables: {Change}")]
        public static partial void Opened(ILogger logger, string path, SchemaChange change);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The bot did not end in order the last time; checking the database")]
        public static partial void CheckedAfterCrash(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The database's log was not folded into its file at the end; the next start does it")]
        public static partial void LogNotFoldedIn(ILogger logger, Exception error);
    }
}
