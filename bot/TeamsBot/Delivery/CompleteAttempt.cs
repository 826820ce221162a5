using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Records what became of a post, marks a recipient who cannot be reached, and tells the secretariat what it has to know.</summary>
/// <param name="sent">The post as it was sent; it may have been given new words since.</param>
/// <param name="wasCalled">Whether there is an attempt to be ended, or the post came to its end without a call.</param>
internal sealed class CompleteAttempt(OutboxRow sent, PostOutcome outcome, bool wasCalled, DateTimeOffset now, DeliveryNotices notices, RecipientHealth health) : DatabaseWrite
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>How often one who is not known yet is looked for; hearing from them comes first as a rule.</summary>
    private static readonly TimeSpan NotInstalledWait = TimeSpan.FromHours(1);

    private bool _marks;

    public override bool Durable => true;

    public override void Apply(DatabaseSession session)
    {
        var recipient = new OutboxRecipient(sent.Recipient);
        _marks = false;
        if (session.OutboxQueries.Find(sent.Key) is not { } stored || (wasCalled != stored.State is OutboxState.Attempted))
        {
            return;
        }

        var after = After(stored);
        if (wasCalled)
        {
            session.Outbox.EndAttempt(sent.Key, after.State, outcome.Problem, now);
        }

        session.Outbox.Put(after, now);
        if (outcome is { Verdict: PostVerdict.NotTaken, Problem: not OutboxProblem.None })
        {
            session.Outbox.Postpone(recipient, after.Next);
        }

        if (MarksRecipient)
        {
            _marks = session.Outbox.Block(recipient, outcome.Problem, now);
        }

        // Of one who cannot be reached the secretariat is told once, not at every post; whoever gave them a role has been told already.
        if (after.State is OutboxState.Uncertain or OutboxState.Rejected or OutboxState.Missed || (_marks && !string.Equals(sent.Kind, OutboxPost.RoleKind, StringComparison.Ordinal)))
        {
            notices.Tell(session, sent.Kind, now);
        }
    }

    protected override void Committed()
    {
        if (_marks)
        {
            health.Mark(new OutboxRecipient(sent.Recipient), outcome.Problem);
        }
    }

    private bool MarksRecipient =>
        outcome.Problem is OutboxProblem.BlockedByPerson or OutboxProblem.Forbidden or OutboxProblem.NotInstalled || (outcome.Problem is OutboxProblem.Gone && !sent.IsEdit);

    private OutboxRow After(OutboxRow stored)
    {
        var row = stored with { Problem = outcome.Problem, Next = now };
        return outcome.Verdict switch
        {
            PostVerdict.Taken => Taken(row, outcome.ActivityId ?? row.ActivityId),

            // The message that was to be edited is not there any more: there is nothing to put right.
            PostVerdict.Unreachable when sent.IsEdit && outcome.Problem is OutboxProblem.Gone => row with { State = OutboxState.Sent, Problem = OutboxProblem.None },
            PostVerdict.Unreachable when outcome.Problem is OutboxProblem.NotInstalled => row with { State = OutboxState.Waiting, Next = now + NotInstalledWait },
            PostVerdict.Unreachable => row with { State = OutboxState.Blocked },
            PostVerdict.Refused when outcome.Problem is OutboxProblem.Late => row with { State = OutboxState.Missed },
            PostVerdict.Refused when outcome.Problem is OutboxProblem.NothingToAnswer => row with { State = OutboxState.Cancelled },
            PostVerdict.Refused => row with { State = OutboxState.Rejected },

            // An edit made twice is made once: there is no harm in another.
            PostVerdict.Unknown when !sent.IsEdit => row with { State = OutboxState.Uncertain },
            PostVerdict.Unknown or PostVerdict.NotTaken => row with { State = OutboxState.Waiting, Next = now + (outcome.RetryAfter ?? BackOff(stored.Attempts)) },
            _ => throw new InvalidOperationException($"A post ended as {outcome.Verdict}."),
        };
    }

    /// <summary>New words that came while it was being sent make an edit of it.</summary>
    private OutboxRow Taken(OutboxRow row, string? activityId) => row with
    {
        State = row.Revision > sent.Revision && activityId is not null ? OutboxState.Due : OutboxState.Sent,
        SentRevision = sent.Revision,
        ActivityId = activityId,
        Attempts = 0,
    };

    private static TimeSpan BackOff(int attempts)
    {
        var wait = FirstWait * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        return wait < LongestWait ? wait : LongestWait;
    }
}
