using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>What an area receives from the fund in one funding period.</summary>
/// <param name="Name">The area as people call it, such as "West Oxfordshire".</param>
/// <param name="Code">Its short code in references, such as "CHE"; unique in the period.</param>
/// <param name="Body">The body that receives it; null where the line is a purpose.</param>
public sealed record Allocation(FundedLineId Area, string Name, string Code, BodyId? Body, Money Amount);
