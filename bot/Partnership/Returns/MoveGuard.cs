namespace Partnership.Returns;

/// <summary>What every move on a return is held against before anything else.</summary>
internal static class MoveGuard
{
    /// <summary>The refusal, or null when the move may go on. Who has no right learns nothing of the return's present state.</summary>
    public static ReturnOutcome? Check(Return current, ReturnMove move, bool allowed, ReturnRefusal otherwise, ReturnState needed)
    {
        if (!allowed)
        {
            return new ReturnOutcome.NotAllowed(otherwise);
        }

        if (move.Revision != current.Revision)
        {
            return new ReturnOutcome.Stale(current);
        }

        return current.State == needed ? null : new ReturnOutcome.WrongState(current);
    }

    /// <summary>The return with the marks of this move: one revision on, changed by whom and when.</summary>
    public static Return After(this Return current, ReturnMove move) =>
        current with { Revision = current.Revision + 1, Changed = move.At, ChangedBy = move.By.Person };
}
