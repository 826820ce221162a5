namespace Partnership.Returns.Periods;

/// <summary>What came of opening or changing a funding period: exactly one of the records within.</summary>
public abstract record PeriodOutcome
{
    private PeriodOutcome()
    {
    }

    /// <summary>It holds together. Nothing is written yet: the caller saves it.</summary>
    public sealed record Done(FundingPeriod Period) : PeriodOutcome;

    /// <summary>The year is open already.</summary>
    public sealed record AlreadyOpen(FundingPeriod Current) : PeriodOutcome;

    /// <summary>The period was changed since the person saw it.</summary>
    public sealed record Stale(FundingPeriod Current) : PeriodOutcome;

    /// <summary>Only the secretariat opens and changes periods.</summary>
    public sealed record NotAllowed : PeriodOutcome;

    /// <param name="Faults">Never empty.</param>
    public sealed record Refused(IReadOnlyList<PeriodFault> Faults) : PeriodOutcome;
}
