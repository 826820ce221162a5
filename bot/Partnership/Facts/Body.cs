namespace Partnership.Facts;

/// <summary>A body that takes part in the partnership's work.</summary>
/// <param name="Name">Its name in the newest document that names it.</param>
/// <param name="OtherNames">Earlier and parallel official names, with their periods.</param>
/// <param name="Aliases">What people call it: short forms, acronyms, everyday names. An alias may belong to several bodies; then it is asked about.</param>
/// <param name="Area">The district or county it works in, such as "Cherwell"; null where the documents give none.</param>
/// <param name="PartOf">The body it belongs to.</param>
/// <param name="ReplacedBy">The body that took over its work.</param>
/// <param name="Description">What it is and does, in our own words.</param>
public sealed record Body(
    BodyId Id,
    string Name,
    BodyKind Kind,
    IReadOnlyList<NameInUse> OtherNames,
    IReadOnlyList<string> Aliases,
    string? Area,
    BodyId? PartOf,
    BodyId? ReplacedBy,
    string Description,
    string? Website,
    IReadOnlyList<Source> Sources)
{
    /// <summary>
    /// Towns and villages of its area that people name instead of it, such as Banbury for Cherwell. Geography, not a fact of the
    /// documents: it may lead a question to the body and is never an answer.
    /// </summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Whether it holds meetings that are arranged and announced here.</summary>
    public bool Meets { get; init; }
}
