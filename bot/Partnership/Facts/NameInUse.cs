namespace Partnership.Facts;

/// <summary>A name that a body went by, and when; both ends are open where the documents do not say.</summary>
public sealed record NameInUse(string Name, PeriodId? From = null, PeriodId? To = null);
