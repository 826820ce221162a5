namespace Partnership.Facts;

/// <summary>Everything that one partnership knows: read once, never changed, safe to share.</summary>
/// <param name="Home">The partnership itself: the body meant by "we" and "the partnership".</param>
public sealed record FactBook(
    string Id,
    string Name,
    BodyId Home,
    IReadOnlyList<Document> Documents,
    IReadOnlyList<Body> Bodies,
    IReadOnlyList<Period> Periods,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Priority> Priorities,
    IReadOnlyList<AreaOfWork> AreasOfWork,
    IReadOnlyList<FundedLine> FundedLines,
    IReadOnlyList<Grant> Grants,
    IReadOnlyList<Statement> Statements)
{
    /// <summary>What the money in the grants table is called, such as "Community Safety Fund"; answers write "the" before it.</summary>
    public required string Fund { get; init; }
}
