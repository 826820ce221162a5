using Partnership.Returns.Checks;

namespace Partnership.Returns;

/// <summary>What came of a move: exactly one of the records within.</summary>
public abstract record ReturnOutcome
{
    private ReturnOutcome()
    {
    }

    /// <summary>It was made. Nothing is written yet: the caller saves the return.</summary>
    /// <param name="Line">The line added or saved; null for other moves.</param>
    public sealed record Done(Return Return, LineId? Line = null) : ReturnOutcome;

    /// <summary>The return has moved on since the person saw it.</summary>
    public sealed record Stale(Return Current) : ReturnOutcome;

    /// <summary>The return is not in a state for this move.</summary>
    public sealed record WrongState(Return Current) : ReturnOutcome;

    public sealed record NotAllowed(ReturnRefusal Why) : ReturnOutcome
    {
        /// <summary>For the person who tried.</summary>
        public string Message => Why switch
        {
            ReturnRefusal.NotTheContact => "Only the area's nominated contact can do this.",
            ReturnRefusal.NotTheCommander => "Only the area's LPA commander can do this.",
            ReturnRefusal.NotTheSecretariat => "Only the secretariat can do this.",
            ReturnRefusal.SubmittedItYourself => "You submitted this return yourself; the second signature has to be another person's.",
            ReturnRefusal.SignedItYourself => "You signed this return yourself, so another person of the secretariat accepts it. Where there is nobody else, the funding year's card can allow it; the return then says so.",
            ReturnRefusal.PlanNotAccepted => "The spending plan has to be accepted before this return can be started.",
            ReturnRefusal.LinesAreThePlans => "The lines of this return are the accepted plan's; they change with an amendment of the plan.",
            ReturnRefusal.SentBefore => "This return has been sent before, so it is kept. Correct it here and send it again.",
            ReturnRefusal.NoSuchLine => "This line is not in the return any more.",
            _ => throw new InvalidOperationException($"No message for {Why}."),
        };
    }

    /// <summary>Something has to be put right, or confirmed where all of it may be.</summary>
    /// <param name="Faults">Never empty; those already confirmed are not among them.</param>
    public sealed record Refused(IReadOnlyList<ReturnFault> Faults) : ReturnOutcome
    {
        /// <summary>Whether "yes, as it is" is an answer.</summary>
        public bool MayConfirm => Faults.All(static fault => fault.MayConfirm);
    }
}
