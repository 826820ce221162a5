namespace Partnership.Returns.Periods;

/// <summary>What is wrong with a funding period as typed.</summary>
public enum PeriodFaultKind
{
    YearUnclear,
    DateUnclear,

    /// <summary>The dates are not in the order plan, mid-year, end-year.</summary>
    DatesOutOfOrder,

    /// <summary>The date has nothing to do with the year.</summary>
    DateOutOfRange,

    /// <summary>The day has passed: what is due then is overdue as soon as the year is open.</summary>
    DateInPast,
    NoAllocations,
    AreaMissing,
    AreaUnknown,

    /// <summary>The name stands for more than one line of the fund.</summary>
    AreaAmbiguous,
    AreaTwice,

    /// <summary>The line is shared out among others that have amounts of their own.</summary>
    AreaSharedOut,

    /// <summary>Returns were made for an area that is left out.</summary>
    AreaInUse,
    AmountRefused,

    /// <summary>The area's accepted plan spends more.</summary>
    AmountBelowPlan,
}
