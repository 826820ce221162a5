using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

/// <summary>One connection for a turn's small reads. Reading never waits for the writer (WAL), and takes microseconds: callers take turns.</summary>
internal sealed class DatabaseReader(BotDatabase database) : IDisposable
{
    private readonly Lock _reading = new();
    private DatabaseSession? _session;
    private bool _disposed;

    /// <summary>Runs <paramref name="query"/> on the connection.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read; the next call tries again on a new connection.</exception>
    public T Read<TState, T>(TState state, Func<DatabaseSession, TState, T> query)
    {
        lock (_reading)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                _session ??= database.OpenSession();
                return query(_session, state);
            }
            catch (SqliteException error)
            {
                Close();
                throw DatabaseFaultException.From(error, database.File.Path) ?? (Exception)error;
            }
        }
    }

    public void Dispose()
    {
        lock (_reading)
        {
            _disposed = true;
            Close();
        }
    }

    private void Close()
    {
        _session?.Dispose();
        _session = null;
    }
}
