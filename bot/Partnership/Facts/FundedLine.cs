namespace Partnership.Facts;

/// <summary>A line of the Community Safety Fund: who or what gets money in the table.</summary>
/// <param name="Name">As the newest table names it.</param>
/// <param name="Body">The body that receives it; null where the line is a purpose.</param>
/// <param name="PartOf">The line that it is a share of: the four CSPs are shares of "Community Safety Partnerships".</param>
/// <param name="SharePercent">Its share of the line above, as the document states it, such as 18.3.</param>
public sealed record FundedLine(
    FundedLineId Id,
    string Name,
    BodyId? Body,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<TopicId> Topics,
    FundedLineId? PartOf,
    decimal? SharePercent,
    string? Purpose,
    Source Source);
