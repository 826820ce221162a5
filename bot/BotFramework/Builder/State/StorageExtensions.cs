#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

public static class StorageExtensions
{
    /// <summary>Reads the keys and keeps those whose values are <typeparamref name="TStoreItem"/>.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var stored = await storage.ReadAsync(keys, cancellationToken);
        var items = new Dictionary<string, TStoreItem>(stored.Count, StringComparer.Ordinal);
        foreach (var (key, value) in stored)
        {
            if (value is TStoreItem item)
            {
                items[key] = item;
            }
        }

        return items;
    }
}
