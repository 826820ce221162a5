namespace TeamsBot.Storage;

/// <summary>
/// Something that is asked for often and changes seldom, read once and answered from memory. Right as long as this process alone writes it, and
/// every write of it calls <see cref="Forget"/> when it has ended.
/// </summary>
/// <param name="read">Reads it from the database.</param>
internal sealed class InvalidatingCache<T>(Func<T> read)
    where T : class
{
    private readonly Lock _reading = new();
    private volatile T? _known;

    /// <summary>The same object until it changes.</summary>
    /// <exception cref="DatabaseFaultException">It has not been read yet and cannot be.</exception>
    public T Get()
    {
        if (_known is { } known)
        {
            return known;
        }

        lock (_reading)
        {
            return _known ??= read();
        }
    }

    /// <summary>Waits for a reading that is under way, so that what was read before a commit is not kept after it.</summary>
    public void Forget()
    {
        lock (_reading)
        {
            _known = null;
        }
    }
}
