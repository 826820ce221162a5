using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using TeamsBot.Chat;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;
using TeamsBot.Storage;
using TeamsBot.Storage.References;
using TeamsBot.Teams;

namespace TeamsBot.Delivery;

/// <summary>Who cannot be written to, and why. The mark goes when the bot hears from them, or when the secretariat has a post sent again.</summary>
internal sealed class RecipientHealth(DatabaseReader reader, DatabaseWriter writer, TimeProvider time)
{
    private readonly Lazy<ConcurrentDictionary<OutboxRecipient, OutboxProblem>> _marked = new(() =>
        new ConcurrentDictionary<OutboxRecipient, OutboxProblem>(reader.Read(0, static (session, _) => session.OutboxQueries.Unreachable())));

    public OutboxProblem ProblemOf(OutboxRecipient recipient) => _marked.Value.GetValueOrDefault(recipient);

    /// <summary>Takes over what was just committed.</summary>
    public void Mark(OutboxRecipient recipient, OutboxProblem problem) => _marked.Value[recipient] = problem;

    /// <summary>Takes over what was just committed.</summary>
    public void Unmark(OutboxRecipient recipient) => _marked.Value.TryRemove(recipient, out _);

    /// <summary>Has what waited for someone sent, now that they were heard from. Costs a look in memory where nobody is marked.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read or written.</exception>
    public async Task HearAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!_marked.Value.IsEmpty && RecipientOf(activity) is { } recipient)
        {
            await OpenAsync([recipient], cancellationToken);
        }
    }

    /// <summary>Holds back what is for recipients that are not there any more.</summary>
    /// <returns>Those that were written to until now.</returns>
    /// <exception cref="DatabaseFaultException">The database cannot be written.</exception>
    public async Task<IReadOnlyList<OutboxRecipient>> CloseAsync(IReadOnlyList<OutboxRecipient> recipients, CancellationToken cancellationToken)
    {
        var write = new BlockRecipients(this, recipients, time.GetUtcNow());
        await writer.WriteAsync(write, cancellationToken);
        return write.Closed;
    }

    /// <summary>Has what waited for recipients sent, as they are there again.</summary>
    /// <returns>Those that could not be written to until now.</returns>
    /// <exception cref="DatabaseFaultException">The database cannot be read or written.</exception>
    public async Task<IReadOnlyList<OutboxRecipient>> OpenAsync(IReadOnlyList<OutboxRecipient> recipients, CancellationToken cancellationToken)
    {
        var opened = new List<OutboxRecipient>();
        foreach (var recipient in recipients)
        {
            // The mark goes first: a post that the write releases is looked at as soon as that is committed, and would be held back again by a mark that is still there.
            if (_marked.Value.TryRemove(recipient, out var problem))
            {
                await ReleaseAsync(recipient, problem, cancellationToken);
                opened.Add(recipient);
            }
        }

        return opened;
    }

    private async Task ReleaseAsync(OutboxRecipient recipient, OutboxProblem problem, CancellationToken cancellationToken)
    {
        try
        {
            await writer.WriteAsync(new UnblockRecipient(this, recipient, time.GetUtcNow()), cancellationToken);
        }
        catch
        {
            Mark(recipient, problem);
            throw;
        }
    }

    /// <summary>That the bot is taken out of a conversation is no sign of life, nor is what befalls a team or channel: that is followed by whoever posts there.</summary>
    private static OutboxRecipient? RecipientOf(Activity activity)
    {
        if (activity.Type is ActivityTypes.Event || activity is { Type: ActivityTypes.InstallationUpdate, Action: not "add" } || Departure.IsOf(activity) || TeamEvent.Of(activity) is not null)
        {
            return null;
        }

        return ConversationReferenceStore.IsPersonal(activity.Conversation)
            ? Roles.SenderOf(activity) is { } person ? OutboxRecipient.Person(person) : null
            : OutboxRecipient.Conversation(ConversationReferenceStore.WithoutThread(activity.Conversation.Id));
    }
}
