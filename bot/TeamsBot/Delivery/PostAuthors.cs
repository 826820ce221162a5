using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Finds who writes a post. Most posts have no author: they say what they said when they were added.</summary>
internal sealed class PostAuthors(IEnumerable<IPostAuthor> authors)
{
    private readonly IPostAuthor[] _authors = [.. authors];

    public IPostAuthor? Find(string key) => Array.Find(_authors, author => author.Writes(key));

    /// <inheritdoc cref="IPostAuthor.WhyMissed"/>
    public string? WhyMissed(DatabaseSession session, OutboxRow post) =>
        post.State is OutboxState.Missed ? Find(post.Key)?.WhyMissed(session, post) : null;
}
