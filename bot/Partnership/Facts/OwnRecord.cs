namespace Partnership.Facts;

/// <summary>What the partnership's secretariat entered: facts are cited to it like to a document, but nobody published it.</summary>
/// <param name="Entered">By whom and when, such as "entered by the secretariat on 30 November 2026".</param>
public sealed record OwnRecord(DocumentId Id, string Title, string Publisher, PeriodId Period, string Entered)
    : Document(Id, Title, Title, Publisher, Published: string.Empty, Period, [Entered]);
