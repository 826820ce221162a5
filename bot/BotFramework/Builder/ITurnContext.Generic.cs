#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn whose activity is seen as one kind.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}
