using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>Money for a line from outside the fund.</summary>
/// <param name="Source">Who pays, as typed.</param>
/// <param name="Amount">More than nothing.</param>
public sealed record OtherFunding(string Source, Money Amount);
