namespace Partnership.Facts;

/// <summary>A document that facts are cited to: a published one, or an <see cref="OwnRecord"/>.</summary>
/// <param name="ShortTitle">What a citation calls it, such as "Community Safety Agreement 2017/18".</param>
/// <param name="Published">As precise as the document says: "2017-06" or "2013-02-07".</param>
/// <param name="Period">The period that the document speaks for.</param>
public record Document(
    DocumentId Id,
    string Title,
    string ShortTitle,
    string Publisher,
    string Published,
    PeriodId Period,
    IReadOnlyList<string> Sections,
    Uri? Url = null);
