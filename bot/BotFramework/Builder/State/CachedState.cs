#nullable disable // Values are whatever the bot keeps, null among them.
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// One loaded state during its turn. Values that the turn looks at are compared when it saves, by their JSON where they may have
/// been changed in place; values that it never looks at cost nothing.
/// </summary>
internal sealed class CachedState
{
    private readonly Dictionary<string, object> _values;
    private Dictionary<string, object> _stored;
    private Dictionary<string, object> _whenFirstSeen;
    private bool _replaced;

    private CachedState(Dictionary<string, object> values)
    {
        _values = values;
        _stored = new Dictionary<string, object>(values, StringComparer.Ordinal);
    }

    /// <summary>What is to be written.</summary>
    public IDictionary<string, object> Values => _values;

    /// <exception cref="InvalidOperationException">What is stored is not a set of named values.</exception>
    public static CachedState From(object stored) => stored switch
    {
        null => new CachedState(new Dictionary<string, object>(StringComparer.Ordinal)),
        JObject json => new CachedState(ValuesOf(json)),
        IDictionary<string, object> values => new CachedState(new Dictionary<string, object>(values, StringComparer.Ordinal)),
        _ => throw new InvalidOperationException("What is stored under this key is not the state of a bot."),
    };

    /// <summary>A state without values that counts as changed, so that saving it empties the stored one.</summary>
    public static CachedState Cleared() => new(new Dictionary<string, object>(StringComparer.Ordinal)) { _replaced = true };

    public bool TryGet<T>(string name, out T value)
    {
        value = default;
        if (!_values.TryGetValue(name, out var found))
        {
            return false;
        }

        if (found is T already)
        {
            value = already;
        }
        else if (found is not null)
        {
            value = (found as JToken ?? JToken.FromObject(found)).ToObject<T>();
            _values[name] = value;
        }

        if (_whenFirstSeen?.ContainsKey(name) != true)
        {
            NoteSeen(name, _values[name]);
        }

        return true;
    }

    public void Set(string name, object value)
    {
        NoteBeforeReplacing(name);
        _values[name] = value;
    }

    public void Remove(string name) => _values.Remove(name);

    public bool IsChanged()
    {
        if (_replaced || _values.Count != _stored.Count)
        {
            return true;
        }

        foreach (var (name, value) in _values)
        {
            if (!_stored.TryGetValue(name, out var before))
            {
                return true;
            }

            var changed = _whenFirstSeen is not null && _whenFirstSeen.TryGetValue(name, out var seen)
                ? !Equals(seen, Snapshot(value))
                : !ReferenceEquals(value, before);
            if (changed)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>From now on a change is a difference from the values as they are now.</summary>
    public void NoteStored()
    {
        _replaced = false;
        foreach (var (name, value) in _values)
        {
            // Whoever holds a value that the turn has seen may go on changing it.
            var seen = _whenFirstSeen?.ContainsKey(name) == true || !_stored.TryGetValue(name, out var before) || !ReferenceEquals(before, value);
            if (seen)
            {
                NoteSeen(name, value);
            }
        }

        _stored = new Dictionary<string, object>(_values, StringComparer.Ordinal);
    }

    /// <summary>The values of a JSON object: texts, numbers and flags as such, objects and lists as JSON until someone asks for their type.</summary>
    private static Dictionary<string, object> ValuesOf(JObject json)
    {
        var values = new Dictionary<string, object>(json.Count, StringComparer.Ordinal);
        foreach (var (name, token) in json)
        {
            values[name] = token is JValue { Type: not JTokenType.Raw } value ? value.Value : token;
        }

        return values;
    }

    /// <summary>What tells later whether the value has changed: the value itself where it cannot be changed in place, else its JSON.</summary>
    private static object Snapshot(object value) => value is null or string or bool ? value : new Json(JsonConvert.SerializeObject(value));

    private void NoteSeen(string name, object value) =>
        (_whenFirstSeen ??= new Dictionary<string, object>(StringComparer.Ordinal))[name] = Snapshot(value);

    private void NoteBeforeReplacing(string name)
    {
        if (_stored.TryGetValue(name, out var before) && _whenFirstSeen?.ContainsKey(name) != true)
        {
            NoteSeen(name, before);
        }
    }

    private sealed record Json(string Text);
}
