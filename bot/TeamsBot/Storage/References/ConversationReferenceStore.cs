using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Partnership.Returns;
using Partnership.Texts;

namespace TeamsBot.Storage.References;

/// <summary>
/// Where the bot can post on its own: one reference for every chat and channel that spoke to it. Also what it knows of the service URLs
/// that authenticated activities came from, which outlasts a restart.
/// </summary>
internal sealed class ConversationReferenceStore(
    BotDatabase database, DatabaseWriter writer, DatabaseReader reader, BotDbContextFactory contexts, TimeProvider time)
    : IDisposable
{
    private const string Personal = "personal";

    /// <summary>Conversations whose last saved state is remembered; more cost a write that changes nothing.</summary>
    private const int RememberedConversations = 4096;

    /// <summary>How often a conversation that stays as it is has its last use written.</summary>
    private static readonly TimeSpan _noted = TimeSpan.FromDays(1);

    private readonly MemoryCache _saved = new(new MemoryCacheOptions { SizeLimit = RememberedConversations });
    private readonly Lock _readingUrls = new();
    private volatile IReadOnlySet<string>? _serviceUrls;

    /// <summary>
    /// Keeps where an authenticated activity came from, and who writes there in a personal chat. Costs a look-up in memory unless something changed. Who happened
    /// to speak in a group chat or channel is not kept. A conversation that does not say what it is leaves what is kept as it is.
    /// </summary>
    /// <exception cref="DatabaseFaultException">The database cannot be written.</exception>
    public Task SaveAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Conversation.ConversationType is null)
        {
            return Task.CompletedTask;
        }

        var user = IsPersonal(activity.Conversation) ? activity.From : null;
        var saved = new Saved(activity.ServiceUrl, activity.Recipient?.Id, user?.Id, user?.AadObjectId, NameOf(user));
        return _saved.TryGetValue(WithoutThread(activity.Conversation.Id), out (Saved Saved, DateTimeOffset At) before) && before.Saved == saved && time.GetUtcNow() - before.At < _noted
            ? Task.CompletedTask
            : SaveChangedAsync(activity, user, saved, cancellationToken);
    }

    /// <summary>The reference to a chat or channel; null when the bot has not heard from it. A thread's id finds its channel.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public Task<ConversationReference?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        var channelId = WithoutThread(conversationId);
        return FindAsync(known => known.Where(conversation => conversation.ConversationId == channelId), cancellationToken);
    }

    /// <summary>The reference to the personal chat with a person, by Entra object id; null when there is none.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public Task<ConversationReference?> FindPersonalAsync(string userObjectId, CancellationToken cancellationToken) => FindAsync(
        known => known
            .Where(conversation => conversation.UserObjectId == userObjectId)
            .OrderByDescending(conversation => conversation.Updated),
        cancellationToken);

    /// <summary>Those who have written to the bot in a personal chat, the latest first, as Teams last named them.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public IReadOnlyList<Person> PeopleMet() =>
    [
        .. reader.Read(0, static (session, _) => session.ConversationReferences.People())
            .Where(static met => Guid.TryParse(met.ObjectId, out _))
            .Select(static met => new Person(new PersonId(Guid.Parse(met.ObjectId)), met.Name)),
    ];

    /// <summary>Group chats and channels that the bot heard from, the latest first.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public IReadOnlyList<string> SharedConversations(string serviceUrl, int take) =>
        reader.Read((serviceUrl, take), static (session, asked) => session.ConversationReferences.Shared(asked.serviceUrl, asked.take));

    /// <summary>Takes over that a conversation was removed: the next message from there makes it known again.</summary>
    public void Forget(string conversationId) => _saved.Remove(conversationId);

    /// <summary>Every service URL that an authenticated activity came from, now or before a restart.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public IReadOnlySet<string> ServiceUrls()
    {
        if (_serviceUrls is { } known)
        {
            return known;
        }

        lock (_readingUrls)
        {
            return _serviceUrls ??= reader.Read(0, static (session, _) => session.ConversationReferences.ServiceUrls())
                .ToHashSet(StringComparer.Ordinal);
        }
    }

    private async Task<ConversationReference?> FindAsync(
        Func<IQueryable<ConversationReferenceRow>, IQueryable<ConversationReferenceRow>> which, CancellationToken cancellationToken)
    {
        try
        {
            database.Open();
            database.EnsureInPlace();
            await using var context = contexts.CreateDbContext();
            var json = await which(context.Set<ConversationReferenceRow>())
                .Select(conversation => conversation.ReferenceJson)
                .FirstOrDefaultAsync(cancellationToken);
            return json is null ? null : ConversationReferenceJson.Read(json);
        }
        catch (SqliteException error)
        {
            throw DatabaseFaultException.From(error, database.File.Path) ?? (Exception)error;
        }
    }

    private async Task SaveChangedAsync(Activity activity, ChannelAccount? user, Saved saved, CancellationToken cancellationToken)
    {
        var conversation = activity.Conversation;
        activity.TryGetChannelData<TeamsChannelData>(out var teams);
        var tenantId = conversation.TenantId ?? teams?.Tenant?.Id;
        var reference = new ConversationReference
        {
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Bot = new ChannelAccount(id: activity.Recipient?.Id),
            User = user is null ? null : new ChannelAccount(id: user.Id, name: NameOf(user), aadObjectId: user.AadObjectId),
            Conversation = new ConversationAccount(
                isGroup: conversation.IsGroup,
                conversationType: conversation.ConversationType,
                id: WithoutThread(conversation.Id),
                tenantId: tenantId),
        };
        var known = new ConversationReferenceRow
        {
            ConversationId = reference.Conversation.Id,
            ReferenceJson = ConversationReferenceJson.Write(reference),
            ServiceUrl = reference.ServiceUrl,
            UserObjectId = user?.AadObjectId,
            TenantId = tenantId,
            Updated = time.GetUtcNow(),
            Team = teams?.Team?.Id,
        };
        await writer.WriteAsync(new ConversationReferenceWrite(known), cancellationToken);
        _saved.Set(known.ConversationId, (saved, known.Updated), new MemoryCacheEntryOptions { Size = 1 });
        AddServiceUrl(known.ServiceUrl);
    }

    /// <summary>Not every activity says it.</summary>
    private static string? NameOf(ChannelAccount? user) => CleanText.Of(user?.Name ?? "") is { Length: > 0 } name ? name : null;

    /// <summary>Adds to the set once it was read; until then the reading finds the URL in the table.</summary>
    private void AddServiceUrl(string serviceUrl)
    {
        lock (_readingUrls)
        {
            if (_serviceUrls is { } known && !known.Contains(serviceUrl))
            {
                _serviceUrls = known.Append(serviceUrl).ToHashSet(StringComparer.Ordinal);
            }
        }
    }

    /// <summary>Whether nobody else looks on. Of a conversation that does not say what it is, that is not known: it is a shared one.</summary>
    public static bool IsPersonal(ConversationAccount conversation) =>
        conversation.IsGroup is not true && string.Equals(conversation.ConversationType, Personal, StringComparison.Ordinal);

    /// <summary>A channel's activities carry the thread's id: the channel's, <c>;messageid=</c> and the first message's.</summary>
    public static string WithoutThread(string conversationId)
    {
        var thread = conversationId.IndexOf(";messageid=", StringComparison.Ordinal);
        return thread < 0 ? conversationId : conversationId[..thread];
    }

    private readonly record struct Saved(string ServiceUrl, string? BotId, string? UserId, string? UserObjectId, string? UserName);

    public void Dispose() => _saved.Dispose();
}
