using Partnership.Facts;

namespace Partnership.Returns.Updates;

/// <summary>A body's word on how one piece of its work goes.</summary>
/// <param name="Body">The CSP or lead agency whose word it is.</param>
/// <param name="Headline">The news in a sentence.</param>
/// <param name="Achievements">Empty where nothing was written; so are the next three.</param>
/// <param name="Sent">The instant it was first sent (UTC).</param>
/// <param name="Changed">The instant of its last change (UTC).</param>
/// <param name="Acceptance">The secretariat's acceptance; null until accepted, and again once edited.</param>
/// <param name="Revision">Grows by one at every change; from 1.</param>
public sealed record ProgressUpdate(
    UpdateId Id,
    BodyId Body,
    UpdateSubject Subject,
    Rag Rag,
    string Headline,
    string Achievements,
    string Risks,
    string HelpNeeded,
    string NextSteps,
    Person Author,
    DateTimeOffset Sent,
    DateTimeOffset Changed,
    UpdateState State,
    Signature? Acceptance,
    int Revision)
{
    /// <summary>What the secretariat said of it when it asked back or declined; null where it did neither, and again once edited.</summary>
    public UpdateReview? Review { get; init; }
}
