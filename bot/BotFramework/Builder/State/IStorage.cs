#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

public interface IStorage
{
    /// <returns>What was found, by key; a key that is not stored is missing.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes each value under its key. An <see cref="IStoreItem"/> whose ETag is neither empty nor "*" and differs from the stored one is refused.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
