#nullable disable // As in the SDK, whose signatures say nothing about null.
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Storage that forgets when the process ends. Values are kept as JSON, so that what is read is always a copy; the type to read
/// an item back as is remembered beside the JSON, never taken from it.
/// </summary>
public class MemoryStorage : IStorage
{
    private const string ETagProperty = "eTag";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, JObject> _states;
    private readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal);
    private long _lastETag;

    public MemoryStorage(Dictionary<string, JObject> dictionary = default)
    {
        _states = dictionary ?? new Dictionary<string, JObject>(StringComparer.Ordinal);
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_states.TryGetValue(key, out var state) && state is not null)
                {
                    found[key] = Copy(key, state);
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="InvalidOperationException">An item's ETag is neither empty nor "*" nor the stored one; nothing is written then.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                CheckETag(key, value);
            }

            foreach (var (key, value) in changes)
            {
                Keep(key, value);
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _states.Remove(key);
                _types.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private object Copy(string key, JObject state) =>
        _types.TryGetValue(key, out var type) ? state.ToObject(type) : state.DeepClone();

    private void Keep(string key, object value)
    {
        if (value is null)
        {
            _states[key] = null;
            _types.Remove(key);
            return;
        }

        var state = JObject.FromObject(value);
        if (value is IStoreItem)
        {
            state[ETagProperty] = (++_lastETag).ToString(CultureInfo.InvariantCulture);
        }

        _states[key] = state;
        if (value is JObject)
        {
            _types.Remove(key);
        }
        else
        {
            _types[key] = value.GetType();
        }
    }

    private void CheckETag(string key, object value)
    {
        if (value is IStoreItem { ETag: { Length: > 0 } offered }
            && !string.Equals(offered, "*", StringComparison.Ordinal)
            && _states.TryGetValue(key, out var stored)
            && stored?.Value<string>(ETagProperty) is { } current
            && !string.Equals(offered, current, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The item has changed since it was read: its ETag was '{offered}' and is now '{current}'.");
        }
    }
}
