using Partnership.Facts;
using Partnership.Meetings.Reminders;
using Partnership.Returns;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What the secretariat decides of posts: where they go, and which are made now or not at all.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> where the database cannot be used.</remarks>
internal sealed class PostsService(PostingChannels channels, PostPlanner planner, DatabaseWriter writer, PostPlans plans, PostWriter words, TimeProvider time)
{
    /// <inheritdoc cref="PostingChannels.AddAsync"/>
    public async Task<bool> PostHereAsync(string conversation, string name, BodyId? body, Person by, CancellationToken cancellationToken)
    {
        var isNew = await channels.AddAsync(conversation, name, body, by, cancellationToken);
        await planner.PlanAllAsync(cancellationToken);
        return isNew;
    }

    /// <inheritdoc cref="PostingChannels.RemoveAsync"/>
    public async Task<bool> StopAsync(string conversation, BodyId? body, IReadOnlyList<BodyId> bodies, Person by, CancellationToken cancellationToken)
    {
        var wasThere = await channels.RemoveAsync(conversation, body, bodies, by, cancellationToken);
        await planner.PlanAllAsync(cancellationToken);
        return wasThere;
    }

    /// <returns>The names of the channels in which it was done; none where the post is made, decided or not planned any more.</returns>
    /// <param name="conversation">Only there; null for every channel that the post is planned for.</param>
    public async Task<IReadOnlyList<string>> ChooseAsync(PostChoice choice, PostKey key, string? conversation, Person by, CancellationToken cancellationToken)
    {
        var write = new PostChoiceWrite(choice, key, conversation, by, plans, words, time.GetUtcNow());
        await writer.WriteAsync(write, cancellationToken);
        await planner.ChangedAsync(key.Meeting, cancellationToken);
        return write.DoneIn;
    }
}
