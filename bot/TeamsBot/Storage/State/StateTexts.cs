using Microsoft.Extensions.Caching.Memory;

namespace TeamsBot.Storage.State;

/// <summary>The texts of state objects that were last written or read, within a bound.</summary>
internal sealed class StateTexts : IDisposable
{
    /// <summary>Characters of keys and JSON, so 4 MB.</summary>
    private const long Capacity = 2 * 1024 * 1024;

    private readonly MemoryCache _texts = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly Lock _changing = new();
    private long _changes;

    /// <summary>How many texts were changed so far.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    public string? Find(string key) => _texts.Get<string>(key);

    /// <param name="json">Null where the object is gone, or it is not certain what is stored.</param>
    public void Change(string key, string? json)
    {
        lock (_changing)
        {
            _changes++;
            Put(key, json);
        }
    }

    /// <summary>Adds what was read from the database, unless anything was changed since <paramref name="changes"/>: the text could be older than that.</summary>
    public void Fill(string key, string json, long changes)
    {
        lock (_changing)
        {
            if (_changes == changes)
            {
                Put(key, json);
            }
        }
    }

    private void Put(string key, string? json)
    {
        if (json is null)
        {
            _texts.Remove(key);
        }
        else
        {
            _texts.Set(key, json, new MemoryCacheEntryOptions { Size = key.Length + json.Length });
        }
    }

    public void Dispose() => _texts.Dispose();
}
