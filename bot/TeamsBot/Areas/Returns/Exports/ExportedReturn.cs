using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>One version of a return, as its files show it.</summary>
/// <param name="Return">The version.</param>
/// <param name="Now">The return as it stands, which knows what became of its last submission.</param>
/// <param name="Fund">The fund's whole name, from which references have their initials.</param>
internal sealed record ExportedReturn(Return Return, FundingPeriod Period, Return Now, string Fund)
{
    public ReturnSums Sums { get; } = ReturnSums.Of(Return);

    public bool IsPlan => Return.Key.Kind == ReturnKind.SpendingPlan;

    public bool IsDraft => Return.State == ReturnState.Draft;

    public Allocation Area => Period.Allocations.First(one => one.Area == Return.Key.Area);

    /// <summary>"Cherwell: mid-year return 2017/18".</summary>
    public string Title => ReturnWords.Title(Area.Name, Return.Key.Kind, Period.Name);

    /// <summary>Such as "CSF-2017-18-CHE-MID-1"; for a draft, the one that it will have.</summary>
    public ReturnReference Reference => ReturnReference.Of(Return, Area, Fund);

    /// <summary>How far this version came, and where it went back, how.</summary>
    public string State => Return.State switch
    {
        ReturnState.Draft => "Draft, not signed",
        ReturnState.Submitted or ReturnState.Countersigned when Now.State == ReturnState.Draft && Now.Submission == Return.Submission + 1 => Returned(),
        _ => ReturnWords.State(Return.State),
    };

    private string Returned() => Now.Reason switch
    {
        DraftReason.Withdrawn => "Withdrawn",
        DraftReason.SentBack => "Sent back",
        DraftReason.ChangesRequested => "Changes asked for",
        _ => ReturnWords.State(Return.State),
    };
}
