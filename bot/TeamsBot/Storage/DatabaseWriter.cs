using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

/// <summary>
/// The one writer of a turn's small changes. What waits when it is free goes into one transaction, so many turns share one commit; a turn
/// that is told "saved" is saved. While the disk takes a commit that has to be durable, the next ones are made.
/// Whatever was accepted is written before <see cref="DisposeAsync"/> ends.
/// </summary>
internal sealed partial class DatabaseWriter : IAsyncDisposable, IDisposable
{
    /// <summary>Changes in one transaction at most, so that no caller waits for a crowd.</summary>
    private const int MostInOneTransaction = 64;

    /// <summary>Changes that may wait; further callers wait for a place.</summary>
    private const int MostWaiting = 1024;

    private readonly BotDatabase _database;
    private readonly ILogger<DatabaseWriter> _logger;
    private readonly Task _writing;
    private readonly List<DatabaseWrite> _group = new(MostInOneTransaction);
    private readonly DiskFlush _flush;

    private readonly Channel<DatabaseWrite> _queue =
        Channel.CreateBounded<DatabaseWrite>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private DatabaseSession? _session;
    private volatile DatabaseFaultException? _fault;

    public DatabaseWriter(BotDatabase database, ILogger<DatabaseWriter> logger)
    {
        _database = database;
        _logger = logger;
        _flush = new DiskFlush(database.File, NoteFlush);
        _writing = WriteAllAsync();
    }

    /// <summary>Called on the writer after a commit that gave the outbox something to send.</summary>
    public Action? PostsAdded { get; set; }

    /// <summary>What the last transaction failed with; null when it was committed.</summary>
    public DatabaseFaultException? Fault => _fault;

    /// <summary>Queues a change and ends when it is committed.</summary>
    /// <exception cref="DatabaseFaultException">It could not be committed; nothing of it was written.</exception>
    /// <exception cref="OperationCanceledException">It was withdrawn before the writer began with it.</exception>
    public async Task WriteAsync(DatabaseWrite write, CancellationToken cancellationToken)
    {
        if (!_queue.Writer.TryWrite(write))
        {
            await _queue.Writer.WriteAsync(write, cancellationToken);
        }

        using var giveUp = cancellationToken.UnsafeRegister(
            static (write, token) => ((DatabaseWrite)write!).Withdraw(token), write);
        await write.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
        _flush.Dispose();
        _session?.Dispose();
        _session = null;
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task WriteAllAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            _group.Clear();
            while (_group.Count < MostInOneTransaction && _queue.Reader.TryRead(out var write))
            {
                if (write.TryTake())
                {
                    _group.Add(write);
                }
            }

            if (_group.Count > 0)
            {
                WriteGroup();
            }
        }
    }

    private void WriteGroup()
    {
        var error = Commit(_group, out var isOfOne);
        if (_group.Count > 1 && (isOfOne || error is DatabaseFaultException { Fault: DatabaseFault.DiskFull }))
        {
            // One change too large or at fault, whatever the fault, must not take the others with it.
            foreach (var write in _group)
            {
                End([write], Commit([write], out _));
            }
        }
        else
        {
            End(_group, error);
        }
    }

    /// <summary>Writes the changes in one transaction; what it returns tells why nothing was written.</summary>
    /// <param name="isOfOne">Whether it was one of the changes that failed, and not the transaction.</param>
    private Exception? Commit(IReadOnlyList<DatabaseWrite> writes, out bool isOfOne)
    {
        isOfOne = false;
        try
        {
            _session ??= _database.OpenSession();
            _session.HasNewPosts = false;
            _session.Begin();
            isOfOne = true;
            foreach (var write in writes)
            {
                write.Run(_session);
            }

            isOfOne = false;
            _database.EnsureInPlace();
            _session.Commit();
            if (_session.HasNewPosts)
            {
                PostsAdded?.Invoke();
            }

            return null;
        }
        catch (Exception error)
        {
            // The boundary of the loop: whatever goes wrong is told to the callers, and the next changes get a new session.
            // Closing it rolls back what it had begun.
            _session?.Dispose();
            _session = null;
            return error is SqliteException sqlite ? DatabaseFaultException.From(sqlite, _database.File.Path) ?? error : error;
        }
    }

    private void End(IReadOnlyList<DatabaseWrite> writes, Exception? error)
    {
        Note(error);
        foreach (var write in writes)
        {
            if (error is not null)
            {
                write.Fail(error);
            }
            else if (write.MarkCommitted())
            {
                _flush.Add(write);
            }
            else
            {
                write.Complete();
            }
        }
    }

    private void NoteFlush(DatabaseFaultException? fault)
    {
        if (fault is not null)
        {
            _fault = fault;
            Log.NotFlushed(_logger, fault);
        }
    }

    private void Note(Exception? error)
    {
        var before = _fault;
        _fault = error as DatabaseFaultException;
        if (error is not null && before?.Fault != _fault?.Fault)
        {
            Log.NotWritten(_logger, error);
        }
        else if (error is null && before is not null)
        {
            Log.WritingAgain(_logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The database takes no changes")]
        public static partial void NotWritten(ILogger logger, Exception error);

        [LoggerMessage(Level = LogLevel.Error, Message = "The disk did not take what was written to the database")]
        public static partial void NotFlushed(ILogger logger, Exception error);

        [LoggerMessage(Level = LogLevel.Information, Message = "The database takes changes again")]
        public static partial void WritingAgain(ILogger logger);
    }
}
