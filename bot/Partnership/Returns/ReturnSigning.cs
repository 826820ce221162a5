using Partnership.Returns.Checks;

namespace Partnership.Returns;

/// <summary>The moves between the contact, the commander and the secretariat.</summary>
public static class ReturnSigning
{
    /// <summary>The contact signs a draft that holds together.</summary>
    public static ReturnOutcome Submit(Return current, ReturnMove move, EarlierReturns earlier, ConfirmedFaults confirmed)
    {
        if (GuardContact(current, move, ReturnState.Draft) is { } refusal)
        {
            return refusal;
        }

        return confirmed.Unanswered(ReturnCheck.Faults(current, earlier)) is { Count: > 0 } unanswered
            ? new ReturnOutcome.Refused(unanswered)
            : new ReturnOutcome.Done(current.After(move) with { State = ReturnState.Submitted, Contact = Sign(move), Commander = null, Acceptance = null });
    }

    /// <summary>The contact takes it back, as long as the commander has not signed.</summary>
    public static ReturnOutcome Withdraw(Return current, ReturnMove move) =>
        GuardContact(current, move, ReturnState.Submitted) ?? BackToDraft(current, move, DraftReason.Withdrawn, current.Comments);

    /// <summary>The commander signs as well.</summary>
    public static ReturnOutcome Countersign(Return current, ReturnMove move) =>
        GuardCommander(current, move)
        ?? new ReturnOutcome.Done(current.After(move) with { State = ReturnState.Countersigned, Commander = Sign(move) });

    /// <summary>The commander does not sign and says why.</summary>
    public static ReturnOutcome SendBack(Return current, ReturnMove move, string? reason, ConfirmedFaults confirmed) =>
        GuardCommander(current, move) ?? Comment(current, move, DraftReason.SentBack, [new CommentInput(Line: null, reason)], confirmed);

    /// <summary>The secretariat accepts it.</summary>
    /// <param name="signersMay">Whether who signed it may accept it too.</param>
    public static ReturnOutcome Accept(Return current, ReturnMove move, bool signersMay) =>
        MoveGuard.Check(
            current,
            move,
            ReturnRights.MayAccept(move.By, current, signersMay),
            move.By.Secretariat ? ReturnRefusal.SignedItYourself : ReturnRefusal.NotTheSecretariat,
            ReturnState.Countersigned)
        ?? new ReturnOutcome.Done(current.After(move) with { State = ReturnState.Accepted, Acceptance = Sign(move), LastAccepted = current.Submission });

    /// <summary>The secretariat asks for changes; entries without text are passed over, but at least one has to have some.</summary>
    public static ReturnOutcome RequestChanges(Return current, ReturnMove move, IReadOnlyList<CommentInput> comments, ConfirmedFaults confirmed) =>
        GuardSecretariat(current, move) ?? Comment(current, move, DraftReason.ChangesRequested, comments, confirmed);

    /// <summary>The contact opens an accepted return again; the accepted version stays the valid one until the next is accepted.</summary>
    public static ReturnOutcome Amend(Return current, ReturnMove move) =>
        GuardContact(current, move, ReturnState.Accepted) ?? BackToDraft(current, move, DraftReason.Amendment, []);

    private static ReturnOutcome Comment(Return current, ReturnMove move, DraftReason reason, IReadOnlyList<CommentInput> typed, ConfirmedFaults confirmed)
    {
        var comments = typed
            .Select(comment => new LineComment(comment.Line, TypedText.Lines(comment.Text), move.By.Person, move.At))
            .Where(static comment => comment.Text.Length > 0)
            .ToList();
        return confirmed.Unanswered(CommentFaults(current, comments, reason)) is { Count: > 0 } unanswered
            ? new ReturnOutcome.Refused(unanswered)
            : BackToDraft(current, move, reason, comments);
    }

    private static List<ReturnFault> CommentFaults(Return current, List<LineComment> comments, DraftReason reason)
    {
        if (comments.Count == 0)
        {
            var message = reason == DraftReason.SentBack ? "Say why you send it back." : "Say what is to be changed, on the line that it is about.";
            return [new ReturnFault(ReturnFaultKind.CommentMissing, Line: null, ReturnField.Comment, Index: 0, message, MayConfirm: false)];
        }

        var all = new List<ReturnFault>();
        foreach (var comment in comments)
        {
            var faults = new LineFaults(comment.Line);
            if (comment.Line is { } line && current.Line(line) is null)
            {
                faults.Add(ReturnFaultKind.CommentOnNoLine, ReturnField.Comment, "This line is not in the return.");
            }

            faults.Length(ReturnFaultKind.CommentTooLong, ReturnField.Comment, "comment", comment.Text, ReturnLimits.Comment);
            faults.PrivateData(ReturnField.Comment, comment.Text);
            all.AddRange(faults.InCardOrder());
        }

        return all;
    }

    /// <summary>Signatures are for what was signed: a draft has none, and what follows is the next submission.</summary>
    private static ReturnOutcome.Done BackToDraft(Return current, ReturnMove move, DraftReason reason, IReadOnlyList<LineComment> comments) =>
        new(current.After(move) with
        {
            State = ReturnState.Draft,
            Reason = reason,
            Submission = current.Submission + 1,
            Comments = comments,
            Contact = null,
            Commander = null,
            Acceptance = null,
        });

    private static Signature Sign(ReturnMove move) => new(move.By.Person, move.At);

    private static ReturnOutcome? GuardContact(Return current, ReturnMove move, ReturnState needed) =>
        MoveGuard.Check(current, move, ReturnRights.MayWrite(move.By, current.Key.Area), ReturnRefusal.NotTheContact, needed);

    private static ReturnOutcome? GuardCommander(Return current, ReturnMove move) => MoveGuard.Check(
        current,
        move,
        ReturnRights.MayCountersign(move.By, current),
        move.By.CommanderFor.Contains(current.Key.Area) ? ReturnRefusal.SubmittedItYourself : ReturnRefusal.NotTheCommander,
        ReturnState.Submitted);

    private static ReturnOutcome? GuardSecretariat(Return current, ReturnMove move) =>
        MoveGuard.Check(current, move, ReturnRights.MayReview(move.By), ReturnRefusal.NotTheSecretariat, ReturnState.Countersigned);
}
