using Microsoft.Bot.Schema;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;
using TeamsBot.Storage.References;

namespace TeamsBot.Delivery;

/// <summary>Brings one post to where it belongs, or finds out why not.</summary>
internal sealed class PostDelivery(PostLedger ledger, ConversationReferenceStore references, TeamsPosts teams, PostThrottle throttle, TimeProvider time)
{
    /// <summary>How long a reply waits for the post that it answers.</summary>
    private static readonly TimeSpan WaitForThread = TimeSpan.FromSeconds(30);

    /// <summary>Sends or edits a post that is due.</summary>
    /// <param name="stopping">Ends the waiting before the call, never the call.</param>
    /// <returns>What came of it; null where there was nothing to do any more.</returns>
    /// <exception cref="DatabaseFaultException">The database cannot be used. What was sent and could not be recorded is uncertain after the next start.</exception>
    public async Task<PostOutcome?> DeliverAsync(string key, CancellationToken stopping)
    {
        if (ledger.Find(key) is not { State: OutboxState.Due or OutboxState.Waiting } post || post.Next > time.GetUtcNow())
        {
            return null;
        }

        var recipient = new OutboxRecipient(post.Recipient);
        var reference = await ReferenceAsync(recipient, stopping);
        if (Judge(post, recipient, reference, out var threadOf) is { } early)
        {
            await ledger.EndAsync(post, early, wasCalled: false);
            return early;
        }

        await throttle.WaitAsync(reference!.Conversation.Id, stopping);
        if (await ledger.BeginAsync(post) is not { } begun)
        {
            return null;
        }

        var outcome = await teams.SendAsync(begun, reference, threadOf, CancellationToken.None);
        await ledger.EndAsync(begun, outcome, wasCalled: true);
        return outcome;
    }

    private Task<ConversationReference?> ReferenceAsync(OutboxRecipient recipient, CancellationToken cancellationToken) =>
        recipient.PersonObjectId is { } person
            ? references.FindPersonalAsync(person, cancellationToken)
            : references.FindAsync(recipient.ConversationId!, cancellationToken);

    /// <summary>What can be said without a call; null where it is to be made, which then has a reference.</summary>
    private PostOutcome? Judge(OutboxRow post, OutboxRecipient recipient, ConversationReference? reference, out string? threadOf)
    {
        threadOf = null;
        // An author is asked: it knows why, and what else to note of it.
        if (!post.IsEdit && post.NotAfter < time.GetUtcNow() && !ledger.HasAuthor(post.Key))
        {
            return new PostOutcome(PostVerdict.Refused, OutboxProblem.Late);
        }

        if (reference is null)
        {
            return new PostOutcome(PostVerdict.Unreachable, OutboxProblem.NotInstalled);
        }

        if (ledger.ProblemOf(recipient) is not (OutboxProblem.None or OutboxProblem.NotInstalled) and var known)
        {
            return new PostOutcome(PostVerdict.Unreachable, known);
        }

        return post.ReplyTo is null || post.IsEdit ? null : JudgeThread(post.ReplyTo, out threadOf);
    }

    private PostOutcome? JudgeThread(string answered, out string? threadOf)
    {
        var first = ledger.Find(answered);
        threadOf = first?.ActivityId;
        return first switch
        {
            { ActivityId: not null } => null,

            // It is there, or may be there, but Teams did not tell its id: then beside it.
            { State: OutboxState.Sent or OutboxState.Uncertain } => null,
            { State: OutboxState.Due or OutboxState.Attempted or OutboxState.Waiting } =>
                new PostOutcome(PostVerdict.NotTaken, OutboxProblem.None, RetryAfter: WaitForThread),
            _ => new PostOutcome(PostVerdict.Refused, OutboxProblem.NothingToAnswer),
        };
    }
}
