#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

/// <summary>A stored object that takes part in optimistic concurrency.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; "*" or nothing overwrites whatever is stored.</summary>
    string ETag { get; set; }
}
