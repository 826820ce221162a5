using System.Globalization;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;
using TeamsBot.Storage;
using TeamsBot.Storage.References;
using TeamsBot.Storage.State;

namespace TeamsBot.Areas.People;

/// <summary>Ends what is kept of conversations: when the bot is taken out of them, when nobody has used them for long, and when a person is to be forgotten.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> where the database cannot be written.</remarks>
internal sealed class ConversationEnds(DatabaseWriter writer, ConversationReferenceStore references, SqliteBotStorage storage, TimeProvider time)
{
    /// <summary>Months without a word after which a conversation is no longer kept.</summary>
    public const int KeptMonths = 12;

    /// <summary>Ends one chat or channel; with a team's own id, all its channels. The address of one that is posted to stays for when the bot is added again.</summary>
    public Task EndAsync(string conversationId, CancellationToken cancellationToken)
    {
        var id = ConversationReferenceStore.WithoutThread(conversationId);
        return RemoveAsync(
            session =>
            {
                var posted = session.PostingChannels.All().Select(static row => row.Conversation).ToHashSet(StringComparer.Ordinal);
                return Remove(session, [id, .. session.ConversationReferences.OfTeam(id)], posted);
            },
            cancellationToken);
    }

    public Task EndUnusedAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().AddMonths(-KeptMonths);
        return RemoveAsync(
            session =>
            {
                var ended = Remove(session, session.ConversationReferences.Unused(before), kept: []);
                return ended with { States = [.. ended.States, .. RemoveStates(session, session.BotState.Unused(before))] };
            },
            cancellationToken);
    }

    /// <summary>
    /// Forgets what a person's questions were about and, unless they have a role, for which others rely on reaching them, the address of their chat
    /// and the messages to them.
    /// </summary>
    /// <param name="note">Keeps in the audit trail that it was done, in the same transaction; null where the person asked for it.</param>
    public Task<RemovedConversations> ForgetAsync(PersonId person, Action<DatabaseSession, RemovedConversations>? note, CancellationToken cancellationToken) =>
        RemoveAsync(
            session =>
            {
                var removed = Forget(session, person);
                note?.Invoke(session, removed);
                return removed;
            },
            cancellationToken);

    /// <summary>The keys of the bot state that belongs to a person, in every conversation. An earlier version named it by Teams' own id of the person.</summary>
    public static IReadOnlyList<string> StatesOf(DatabaseSession session, PersonId person)
    {
        var id = Id(person);
        return
        [
            .. session.ConversationReferences.ReferencesTo(id)
                .Select(static json => ConversationReferenceJson.Read(json)?.User?.Id)
                .Prepend(id)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .SelectMany(user => session.BotState.KeysEndingWith($"/users/{user}")),
        ];
    }

    private static RemovedConversations Forget(DatabaseSession session, PersonId person)
    {
        var states = RemoveStates(session, StatesOf(session, person));
        if (session.RoleGrants.IsHolder(Id(person)))
        {
            return new RemovedConversations([], states);
        }

        var chats = session.ConversationReferences.OfPerson(Id(person)).FindAll(session.ConversationReferences.Remove);
        return new RemovedConversations(chats, states, session.Outbox.RemoveFor(Delivery.Outbox.OutboxRecipient.Person(person)));
    }

    /// <param name="kept">Those whose address stays.</param>
    private static RemovedConversations Remove(DatabaseSession session, IReadOnlyList<string> conversations, HashSet<string> kept)
    {
        var states = conversations.SelectMany(session.BotState.KeysOf).Distinct(StringComparer.Ordinal).ToList();
        return new RemovedConversations([.. conversations.Where(one => !kept.Contains(one) && session.ConversationReferences.Remove(one))], RemoveStates(session, states));
    }

    private static IReadOnlyList<string> RemoveStates(DatabaseSession session, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            session.BotState.Delete(key);
        }

        return keys;
    }

    private static string Id(PersonId person) => person.Value.ToString("D", CultureInfo.InvariantCulture);

    private async Task<RemovedConversations> RemoveAsync(Func<DatabaseSession, RemovedConversations> remove, CancellationToken cancellationToken)
    {
        var removal = new ConversationRemoval(remove, TakeOver);
        await writer.WriteAsync(removal, cancellationToken);
        return removal.Removed;
    }

    private void TakeOver(RemovedConversations removed)
    {
        foreach (var chat in removed.Chats)
        {
            references.Forget(chat);
        }

        foreach (var state in removed.States)
        {
            storage.Forget(state);
        }
    }
}
