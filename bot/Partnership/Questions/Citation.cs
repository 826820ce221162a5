namespace Partnership.Questions;

/// <summary>A source of an answer.</summary>
/// <param name="Number">Counted from 1 within the answer.</param>
/// <param name="Title">The document's short title, such as "Community Safety Agreement 2017/18".</param>
/// <param name="Section">Where in the document, such as "Appendix 5".</param>
/// <param name="Detail">What it was cited for, in a few words; never empty.</param>
public sealed record Citation(int Number, string Title, string Section, string Detail, Uri? Url);
