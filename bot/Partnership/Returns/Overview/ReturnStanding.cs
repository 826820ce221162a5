namespace Partnership.Returns.Overview;

/// <summary>A return in one word, for the status board.</summary>
public enum ReturnStanding
{
    NotStarted,
    Draft,
    Submitted,
    Countersigned,
    Accepted,

    /// <summary>Past its due date and never accepted, whatever its state.</summary>
    Overdue,
}
