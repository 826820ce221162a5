namespace TeamsBot.Storage;

/// <summary>
/// Tells callers that their committed changes are on the disk. All that wait when a flush begins share it. It waits for the disk on a thread of its own,
/// so that neither turns nor the writer lose one to that.
/// </summary>
/// <param name="ended">Called after each flush with what it failed with; null where it did not.</param>
internal sealed class DiskFlush(DatabaseFile file, Action<DatabaseFaultException?> ended) : IDisposable
{
    private readonly object _lock = new();
    private List<DatabaseWrite> _waiting = [];
    private List<DatabaseWrite> _flushing = [];
    private Thread? _thread;
    private bool _isEnding;

    /// <summary>Completes the change when the disk has it, or fails it.</summary>
    /// <param name="write">Committed.</param>
    public void Add(DatabaseWrite write)
    {
        lock (_lock)
        {
            _waiting.Add(write);
            if (_thread is null)
            {
                _thread = new Thread(FlushAll) { IsBackground = true, Name = nameof(DiskFlush) };
                _thread.Start();
            }

            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Ends when nothing waits any more. Nothing may be added after.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isEnding = true;
            Monitor.Pulse(_lock);
        }

        _thread?.Join();
    }

    private void FlushAll()
    {
        while (Take())
        {
            var fault = Flush();
            ended(fault);
            foreach (var write in _flushing)
            {
                if (fault is null)
                {
                    write.Complete();
                }
                else
                {
                    write.Fail(fault);
                }
            }

            _flushing.Clear();
        }
    }

    /// <returns>False when nothing waits and nothing more will.</returns>
    private bool Take()
    {
        lock (_lock)
        {
            while (_waiting.Count == 0 && !_isEnding)
            {
                Monitor.Wait(_lock);
            }

            (_waiting, _flushing) = (_flushing, _waiting);
            return _flushing.Count > 0;
        }
    }

    private DatabaseFaultException? Flush()
    {
        try
        {
            file.Flush();
            return null;
        }
        catch (DatabaseFaultException fault)
        {
            return fault;
        }
    }
}
