namespace Partnership.Facts;

/// <summary>How many facts are cited to a section of a document.</summary>
public sealed record SectionCoverage(DocumentId Document, string DocumentTitle, string Section, int Facts);
