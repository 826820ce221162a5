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

    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

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

    /// <summary>Sets what SQLite keeps per connection: how long it waits for a lock, and that a commit is on the disk when it ends.</summary>
    public void Prepare(SqliteConnection connection)
    {
        Execute(connection, FormattableString.Invariant($"PRAGMA busy_timeout = {(int)lockWait.TotalMilliseconds}; PRAGMA synchronous = FULL"));
        ConnectionOpened?.Invoke(connection);
    }

    /// <summary>Ends when everything that was committed before is on the disk.</summary>
    /// <exception cref="DatabaseFaultException">It cannot be written there; what the disk has is not certain.</exception>
    public void Flush()
    {
        try
        {
            using var log = File.OpenHandle(Path + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            ToDisk(log);
        }
        catch (FileNotFoundException)
        {
            // The last connection was closed meanwhile: SQLite then puts the whole log into the database file, with a flush of its own.
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
}
