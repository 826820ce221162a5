using Partnership.Facts;

namespace Partnership.Meetings.Agendas;

/// <summary>A task of the business cycle: what is done every year in one month.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Subject">As a heading, fit for an agenda: "Annual report signed off".</param>
/// <param name="Text">The same as a sentence.</param>
/// <param name="Period">The period whose cycle it is: that of the document.</param>
public sealed record CycleTask(int Month, string Subject, string Text, Source Source, PeriodId Period)
{
    /// <summary>It as an agenda's item: signing off is a decision, what is talked over a discussion, a report information.</summary>
    public AgendaItem AsItem(string number) => new(number, Subject, Purpose);

    private AgendaPurpose Purpose =>
        Has("sign") ? AgendaPurpose.Decision
        : Has("discuss") || Has("challenge") || Has("outline") ? AgendaPurpose.Discussion
        : Has("report") ? AgendaPurpose.Information
        : AgendaPurpose.NotStated;

    private bool Has(string word) => Subject.Contains(word, StringComparison.OrdinalIgnoreCase) || Text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
