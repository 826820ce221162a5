namespace Partnership.Facts;

/// <summary>Where a fact stands: the document and, as precisely as it allows, the section and page.</summary>
/// <param name="Section">The heading or paragraph, such as "Appendix 5" or "paragraph 9".</param>
public sealed record Source(DocumentId Document, string Section, string? Page = null);
