using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using TeamsBot.Conversation;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Who cannot be written to, and why. The mark goes when the bot hears from them, or when the secretariat has a post sent again.</summary>
internal sealed class RecipientHealth(DatabaseReader reader, DatabaseWriter writer, TimeProvider time)
{
    private readonly Lazy<ConcurrentDictionary<OutboxRecipient, OutboxProblem>> _marked = new(() =>
        new ConcurrentDictionary<OutboxRecipient, OutboxProblem>(reader.Read(0, static (session, _) => session.OutboxReading.Unreachable())));

    public OutboxProblem ProblemOf(OutboxRecipient recipient) => _marked.Value.GetValueOrDefault(recipient);

    /// <summary>Takes over what was just committed.</summary>
    public void Mark(OutboxRecipient recipient, OutboxProblem problem) => _marked.Value[recipient] = problem;

    /// <summary>Takes over what was just committed.</summary>
    public void Unmark(OutboxRecipient recipient) => _marked.Value.TryRemove(recipient, out _);

    /// <summary>Has what waited for someone sent, now that they were heard from. Costs a look in memory where nobody is marked.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read or written.</exception>
    public async Task HearAsync(Activity activity, CancellationToken cancellationToken)
    {
        // The mark goes first: a post that the write releases is looked at as soon as that is committed, and would be held back again by a mark that is still there.
        if (_marked.Value.IsEmpty || RecipientOf(activity) is not { } recipient || !_marked.Value.TryRemove(recipient, out var problem))
        {
            return;
        }

        try
        {
            await writer.WriteAsync(new RecipientHeard(this, recipient, time.GetUtcNow()), cancellationToken);
        }
        catch
        {
            Mark(recipient, problem);
            throw;
        }
    }

    /// <summary>That the bot is taken out of a conversation is no sign of life.</summary>
    private static OutboxRecipient? RecipientOf(Activity activity)
    {
        if (activity.Type is ActivityTypes.Event || activity is { Type: ActivityTypes.InstallationUpdate, Action: not "add" } || Departure.IsOf(activity))
        {
            return null;
        }

        return ConversationReferenceStore.IsPersonal(activity.Conversation)
            ? Roles.SenderOf(activity) is { } person ? OutboxRecipient.Person(person) : null
            : OutboxRecipient.Conversation(ConversationReferenceStore.WithoutThread(activity.Conversation.Id));
    }
}
