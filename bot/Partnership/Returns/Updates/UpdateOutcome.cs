namespace Partnership.Returns.Updates;

/// <summary>What came of a move on progress updates: exactly one of the records within.</summary>
public abstract record UpdateOutcome
{
    private UpdateOutcome()
    {
    }

    /// <summary>It was made. Nothing is written yet: the caller saves the update and those it took the place of.</summary>
    /// <param name="Superseded">Older updates, each in its new state.</param>
    public sealed record Done(ProgressUpdate Update, IReadOnlyList<ProgressUpdate> Superseded) : UpdateOutcome;

    /// <summary>The update has moved on since the person saw it.</summary>
    public sealed record Stale(ProgressUpdate Current) : UpdateOutcome;

    /// <summary>The update is not in a state for this move: a superseded one stays as it was.</summary>
    public sealed record WrongState(ProgressUpdate Current) : UpdateOutcome;

    /// <summary>The person speaks for another body, or is not of the secretariat.</summary>
    public sealed record NotAllowed : UpdateOutcome;

    /// <param name="Faults">Never empty; in the order of the card's inputs.</param>
    public sealed record Refused(IReadOnlyList<UpdateFault> Faults) : UpdateOutcome
    {
        /// <summary>Whether "yes, as it is" is an answer.</summary>
        public bool MayConfirm => Faults.All(static fault => fault.MayConfirm);
    }
}
