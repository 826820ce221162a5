using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

/// <summary>The bot's hold on its database: the folder, the lock against a second bot, and the tables of this version.</summary>
internal sealed partial class BotDatabase(DatabaseFile file, BotDbContextFactory contexts, ILogger<BotDatabase> logger) : IDisposable
{
    private readonly Lock _opening = new();
    private DatabaseLock? _lock;

    /// <summary>Open as long as the database is, so that its log lies beside it all that time.</summary>
    private SqliteConnection? _connection;
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
                file.RefuseForeignLog();
                _lock ??= DatabaseLock.Acquire(file.Path);
                OpenFile(_lock.PreviousOwnerCrashed);
                _open = true;
            }
        }
    }

    /// <summary>A new session, with the database open.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be used, or is no longer where it was.</exception>
    public DatabaseSession OpenSession()
    {
        Open();
        EnsureInPlace();
        return new DatabaseSession(file);
    }

    /// <summary>Sees to it that the file that the bot has open is the one that the next start finds. Called with the database open.</summary>
    /// <exception cref="DatabaseFaultException">It was removed or replaced: what is written now would be lost.</exception>
    public void EnsureInPlace()
    {
        if (_lock is not { IsInPlace: true } || !file.HasLog)
        {
            throw DatabaseFaultException.Removed(file.Path);
        }
    }

    /// <summary>Writes the log's pages into the file and empties the log, which goes on holding what was deleted from the file otherwise.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be used, or is no longer where it was.</exception>
    public void FoldLogIn() => Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    public void Dispose()
    {
        lock (_opening)
        {
            _disposed = true;
            contexts.CloseIdleConnections();
            if (_open)
            {
                Close();
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
            _connection = file.Open(SqliteOpenMode.ReadWriteCreate);
            DatabaseFile.Execute(_connection, "PRAGMA journal_mode = WAL");
            if (check)
            {
                Log.CheckedAfterCrash(logger);
                IntegrityCheck.Quick(_connection, file.Path);
            }

            var change = new DatabaseSchema(file, contexts).Apply(_connection);
            RemoveTraces(_connection, change);
            Log.Opened(logger, file.Path, change);
        }
        catch (Exception error)
        {
            _connection?.Dispose();
            _connection = null;
            if (error is SqliteException fault && DatabaseFaultException.From(fault, file.Path) is { } told)
            {
                throw told;
            }

            throw;
        }
    }

    /// <summary>An earlier version left what was deleted in the file's unused bytes. A file without them is told by its user_version.</summary>
    private static void RemoveTraces(SqliteConnection connection, SchemaChange change)
    {
        using var version = connection.CreateCommand();
        version.CommandText = "PRAGMA user_version";
        if (version.ExecuteScalar() is 0L)
        {
            if (change is not SchemaChange.Created)
            {
                DatabaseFile.Execute(connection, "VACUUM");
            }

            DatabaseFile.Execute(connection, "PRAGMA user_version = 1; PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /// <summary>
    /// Leaves a file that is whole on its own and says so in its header. A fault here loses nothing: the next start finds the log. A log whose file
    /// is no longer there must not get into another file of that name.
    /// </summary>
    private void Close()
    {
        try
        {
            Execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
        }
        catch (Exception error) when (error is SqliteException or DatabaseFaultException)
        {
            Log.LogNotFoldedIn(logger, error);
            SQLitePCL.raw.sqlite3_db_config(_connection!.Handle, SQLitePCL.raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        }

        _connection!.Dispose();
        _connection = null;
    }

    private void Execute(string sql)
    {
        lock (_opening)
        {
            EnsureInPlace();
            try
            {
                DatabaseFile.Execute(_connection!, sql);
            }
            catch (SqliteException error)
            {
                throw DatabaseFaultException.From(error, file.Path) ?? (Exception)error;
            }
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
