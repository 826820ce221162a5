using Microsoft.Bot.Builder;

namespace TeamsBot.Storage.State;

/// <summary>
/// The Bot Framework's storage in the bot's database. Reading a conversation that is under way costs no read of the file: this process alone
/// writes the table (<see cref="DatabaseLock"/>), so the texts last written or read are kept in memory, within a bound.
/// </summary>
internal sealed class SqliteBotStorage(DatabaseWriter writer, DatabaseReader reader, TimeProvider time) : IStorage, IDisposable
{
    private readonly StateTexts _texts = new();

    /// <summary>
    /// The last version given out. None is given twice, also not after an object was removed or the bot was restarted: it follows the
    /// clock, whose ten million ticks a second it cannot overtake. So it tells when an object was last written.
    /// </summary>
    private long _version;

    /// <returns>The objects found, as JObject; one that was written with an ETag has its new one.</returns>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (Find(key) is { } json)
            {
                found[key] = StateJson.Read(json);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <summary>
    /// Writes all or nothing, and ends after the commit. An object whose ETag is none or "*" overwrites; another ETag has to be the stored
    /// one, where something is stored.
    /// </summary>
    /// <exception cref="StateConflictException">An ETag is out of date.</exception>
    /// <exception cref="DatabaseFaultException">The database cannot be written.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0)
        {
            return Task.CompletedTask;
        }

        var items = new BotStateWrite.Item[changes.Count];
        var next = 0;
        foreach (var (key, value) in changes)
        {
            items[next++] = value is null ? Removal(key) : ToItem(key, value);
        }

        return writer.WriteAsync(new BotStateWrite(items, _texts), cancellationToken);
    }

    /// <exception cref="DatabaseFaultException">The database cannot be written.</exception>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Length == 0
            ? Task.CompletedTask
            : writer.WriteAsync(new BotStateWrite(Array.ConvertAll(keys, Removal), _texts), cancellationToken);
    }

    /// <summary>Takes over that an object was removed.</summary>
    public void Forget(string key) => _texts.Change(key, null);

    private static BotStateWrite.Item Removal(string key) => new(key, Json: null, Version: 0, ReadETag: null);

    private string? Find(string key)
    {
        if (_texts.Find(key) is { } known)
        {
            return known;
        }

        var changes = _texts.Changes;
        var stored = reader.Read(key, static (session, key) => session.BotState.Read(key));
        if (stored is not null)
        {
            _texts.Fill(key, stored, changes);
        }

        return stored;
    }

    private BotStateWrite.Item ToItem(string key, object value)
    {
        var version = NextVersion();
        var etag = StateJson.TryGetETag(value, out var read) && read is not (null or "" or "*") ? read : null;
        return new BotStateWrite.Item(key, StateJson.Write(value, version), version, etag);
    }

    private long NextVersion()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _version);
            var next = Math.Max(last + 1, time.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref _version, next, last) == last)
            {
                return next;
            }
        }
    }

    public void Dispose() => _texts.Dispose();
}
