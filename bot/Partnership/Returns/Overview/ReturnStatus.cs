namespace Partnership.Returns.Overview;

/// <summary>A return that an area owes, on one day.</summary>
/// <param name="Due">The last London day on which it is in time.</param>
/// <param name="DaysLeft">From that day's view: 0 on the due day, below zero after it.</param>
/// <param name="Kept">The return as far as there is one; null while not started.</param>
public sealed record ReturnStatus(ReturnKey Key, DateOnly Due, int DaysLeft, ReturnSummary? Kept)
{
    /// <summary>Whether the area has met its duty: an amendment under way does not undo that.</summary>
    public bool IsSettled => Kept?.LastAccepted is not null;

    /// <summary>Whether it cannot be started yet: a mid- or end-year return is made from the accepted plan.</summary>
    public bool WaitsForPlan { get; init; }

    public bool IsOverdue => !IsSettled && DaysLeft < 0;

    public PendingParty Mover => Kept?.State switch
    {
        null or ReturnState.Draft => PendingParty.Contact,
        ReturnState.Submitted => PendingParty.Commander,
        ReturnState.Countersigned => PendingParty.Secretariat,
        ReturnState.Accepted => PendingParty.Nobody,
        var state => throw new InvalidOperationException($"No mover for {state}."),
    };

    public ReturnStanding Standing => IsOverdue ? ReturnStanding.Overdue : Kept?.State switch
    {
        null => ReturnStanding.NotStarted,
        ReturnState.Draft => ReturnStanding.Draft,
        ReturnState.Submitted => ReturnStanding.Submitted,
        ReturnState.Countersigned => ReturnStanding.Countersigned,
        ReturnState.Accepted => ReturnStanding.Accepted,
        var state => throw new InvalidOperationException($"No standing for {state}."),
    };

    public static ReturnStatus Of(FundingPeriod period, ReturnKey key, ReturnSummary? kept, DateOnly today)
    {
        var due = period.DueOn(key.Kind);
        return new ReturnStatus(key, due, due.DayNumber - today.DayNumber, kept);
    }
}
