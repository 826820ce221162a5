using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Microsoft.Win32.SafeHandles;

namespace TeamsBot.Storage;

/// <summary>The bot's SQLite file and how connections to it are opened.</summary>
internal sealed class DatabaseFile(string path, TimeSpan lockWait)
{
    public DatabaseFile(IOptions<DatabaseOptions> options, IHostEnvironment environment)
        : this(System.IO.Path.Combine(environment.ContentRootPath, options.Value.Path), options.Value.LockWait)
    {
    }

    /// <summary>The full path of the file itself, not of a link to it: SQLite puts its log beside the file.</summary>
    public string Path { get; } = Resolve(System.IO.Path.GetFullPath(path));

    private string LogPath => Path + "-wal";

    /// <summary>False after somebody has removed the log of an open database.</summary>
    public bool HasLog => File.Exists(LogPath);

    /// <summary>Runs on every connection after it was opened. Tests narrow SQLite's limits with it, such as the number of pages that the file may have.</summary>
    public Action<SqliteConnection>? ConnectionOpened { get; set; }

    /// <summary>Has the disk take what was written to a file. Tests hold it up or let it fail.</summary>
    public Action<SafeFileHandle> ToDisk { get; set; } = RandomAccess.FlushToDisk;

    /// <summary>
    /// A new connection, opened. It is not pooled, so that closing it gives the file free. The file is created only in
    /// <see cref="SqliteOpenMode.ReadWriteCreate"/>: one that was removed while the bot runs must not come back empty.
    /// </summary>
    /// <exception cref="DatabaseFaultException">The file cannot be opened.</exception>
    public SqliteConnection Open(SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(ConnectionString(mode, pooling: false));
        try
        {
            connection.Open();
            Prepare(connection);
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw DatabaseFaultException.From(error, Path) ?? (Exception)error;
        }
    }

    /// <summary>
    /// The provider repeats a busy command at a coarse 150 ms until its time-out. SQLite's own wait, set in <see cref="Prepare"/>, is
    /// finer; the provider's is kept at its shortest so that it does not add to it.
    /// </summary>
    public string ConnectionString(SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = pooling, DefaultTimeout = 1 }.ToString();

    /// <summary>
    /// Sets what SQLite keeps per connection: how long it waits for a lock, that a commit is on the disk when it ends, and that what is deleted is
    /// overwritten in the file.
    /// </summary>
    public void Prepare(SqliteConnection connection)
    {
        Execute(connection, FormattableString.Invariant($"PRAGMA busy_timeout = {(int)lockWait.TotalMilliseconds}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON"));
        ConnectionOpened?.Invoke(connection);
    }

    /// <summary>Ends when everything that was committed before is on the disk.</summary>
    /// <exception cref="DatabaseFaultException">It cannot be written there; what the disk has is not certain.</exception>
    public void Flush()
    {
        try
        {
            using var log = File.OpenHandle(LogPath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            ToDisk(log);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw DatabaseFaultException.Removed(Path);
        }
        catch (IOException error)
        {
            throw DatabaseFaultException.From(error, Path);
        }
        catch (UnauthorizedAccessException error)
        {
            throw DatabaseFaultException.From(error, Path);
        }
    }

    /// <summary>
    /// Refuses a database that was put in the place of another one whose log still lies beside it: SQLite would write that log's pages into it. Called before
    /// the process has a connection open, as closing any other handle of the file would lift SQLite's locks.
    /// </summary>
    /// <exception cref="DatabaseFaultException">The log is another database's, or the file cannot be read.</exception>
    public void RefuseForeignLog()
    {
        try
        {
            if (new FileInfo(LogPath) is { Exists: true, Length: > 0 } && !(File.Exists(Path) && NeedsLog()))
            {
                throw new DatabaseFaultException(
                    DatabaseFault.ForeignLog,
                    $"Beside the database '{Path}' lies the log of another one: '{LogPath}'. The database was removed or replaced, by a backup for example, while its log stayed. Nothing was changed. Move '{LogPath}' and '{Path}-shm' to another folder (they hold the last changes of the database that was there before), put the database or a backup of it in its place if it is missing, and start again.");
            }
        }
        catch (IOException error) when (FileErrors.IsHeldElsewhere(error))
        {
            // A running bot holds the file; it has the right log.
        }
        catch (IOException error)
        {
            throw DatabaseFaultException.From(error, Path);
        }
        catch (UnauthorizedAccessException error)
        {
            throw DatabaseFaultException.From(error, Path);
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
    private bool NeedsLog()
    {
        using var handle = File.OpenHandle(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return DatabaseHeader.NeedsLog(handle);
    }

    private static string Resolve(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // There is no file yet, or it cannot be reached: opening it tells what is wrong.
            return path;
        }
    }
}
