using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Dialogs.Tests;

/// <summary>Keeps state as JSON text without type names: every turn starts as after a restart.</summary>
internal sealed class JsonTextStorage : IStorage
{
    private readonly Dictionary<string, string> items = new(StringComparer.Ordinal);

    public JObject Single => JObject.Parse(items.Values.Single());

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        IDictionary<string, object> found = keys.Where(items.ContainsKey)
            .ToDictionary(key => key, key => (object)JObject.Parse(items[key]), StringComparer.Ordinal);
        return Task.FromResult(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            items[key] = JsonConvert.SerializeObject(value);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            items.Remove(key);
        }

        return Task.CompletedTask;
    }
}
