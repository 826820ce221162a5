namespace Partnership.Facts;

/// <summary>What a check of a folder of fact files found.</summary>
/// <param name="Faults">In the order of the files; empty when the folder can be loaded.</param>
/// <param name="Coverage">Every section of every document in the documents' order, with the number of facts cited to it.</param>
public sealed record FactCheckReport(IReadOnlyList<FactFault> Faults, IReadOnlyList<SectionCoverage> Coverage)
{
    /// <summary>Sections of the documents that no fact is cited to.</summary>
    public IEnumerable<SectionCoverage> UncoveredSections => Coverage.Where(section => section.Facts == 0);
}
