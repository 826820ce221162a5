using System.Diagnostics.CodeAnalysis;

namespace TeamsBot.Storage;

/// <summary>A map that drops what was used least recently once the weights of its entries exceed a capacity.</summary>
internal sealed class BoundedCache<TValue>(long capacity, Func<string, TValue, long> weigh)
{
    private readonly Lock _changing = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private long _weight;
    private long _generation;

    /// <summary>Changes with every <see cref="Set"/> and <see cref="Remove"/>.</summary>
    public long Generation => Interlocked.Read(ref _generation);

    public bool TryGet(string key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_changing)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    public void Set(string key, TValue value)
    {
        lock (_changing)
        {
            _generation++;
            Put(key, value);
        }
    }

    /// <summary>Adds what was read from elsewhere, unless anything was changed here since <paramref name="generation"/>: the value could be older than that.</summary>
    public void Fill(string key, TValue value, long generation)
    {
        lock (_changing)
        {
            if (_generation == generation)
            {
                Put(key, value);
            }
        }
    }

    public void Remove(string key)
    {
        lock (_changing)
        {
            _generation++;
            Drop(key);
        }
    }

    private void Put(string key, TValue value)
    {
        Drop(key);
        var weight = weigh(key, value);
        if (weight > capacity)
        {
            return;
        }

        _entries[key] = _byUse.AddFirst(new Entry(key, value, weight));
        _weight += weight;
        while (_weight > capacity)
        {
            Drop(_byUse.Last!.Value.Key);
        }
    }

    private void Drop(string key)
    {
        if (_entries.Remove(key, out var node))
        {
            _byUse.Remove(node);
            _weight -= node.Value.Weight;
        }
    }

    private readonly record struct Entry(string Key, TValue Value, long Weight);
}
