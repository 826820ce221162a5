namespace Partnership.Returns;

/// <summary>A line of a return, from 1; kept from the plan to the mid- and end-year return and through all versions, so that lines correspond.</summary>
public readonly record struct LineId(int Value);
