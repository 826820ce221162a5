using Partnership.Facts;

namespace Partnership.Returns.Updates;

/// <summary>What a progress update is about: a priority of its body, a row of the delivery plan that it leads, or else a topic.</summary>
/// <param name="Id">"priority/…", "work/…" or "topic/…" with the short name that fact files use. Updates of a body with the same id follow each other.</param>
/// <param name="Title">As the document names it.</param>
/// <param name="Period">The period of the priority or plan; null for a topic.</param>
public sealed record UpdateSubject(string Id, string Title, PeriodId? Period, IReadOnlyList<TopicId> Topics);
