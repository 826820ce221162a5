namespace Partnership.Returns.Overview;

/// <summary>An area on the status board.</summary>
/// <param name="Returns">Plan, mid-year, end-year.</param>
public sealed record BoardRow(Allocation Area, IReadOnlyList<ReturnStatus> Returns);
