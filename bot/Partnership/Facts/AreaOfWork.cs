namespace Partnership.Facts;

/// <summary>A piece of joint work under a priority, with its lead agency and what it is to achieve.</summary>
/// <param name="Body">The partnership whose plan it is.</param>
/// <param name="Title">As the document names it, such as "Domestic abuse (victim)"; for a delivery plan without such names, the subject of the row.</param>
/// <param name="Leads">The lead agencies, in the document's order.</param>
/// <param name="LeadNote">What the document adds, such as "led by West Oxon CSP".</param>
/// <param name="Outcomes">What is to be achieved, in our own words, one entry an outcome; empty where the document gives none.</param>
public sealed record AreaOfWork(
    string Id,
    BodyId Body,
    PeriodId Period,
    PriorityId Priority,
    string Title,
    IReadOnlyList<TopicId> Topics,
    IReadOnlyList<BodyId> Leads,
    string? LeadNote,
    IReadOnlyList<string> Outcomes,
    Source Source);
