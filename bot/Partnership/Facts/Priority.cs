namespace Partnership.Facts;

/// <summary>Something that a body set itself for a period: a priority, objective, aim, theme, indicator or its vision.</summary>
/// <param name="Body">Whose it is.</param>
/// <param name="Number">Its number in the document; null where the list is not numbered.</param>
/// <param name="Title">As the document names it.</param>
/// <param name="Detail">What it means or is to reach, in our own words; null where the title says it all.</param>
/// <param name="Group">The heading it stands under, such as "Victims" or "Hate crime"; null where there is none.</param>
/// <param name="Serves">The objectives it contributes to.</param>
public sealed record Priority(
    PriorityId Id,
    BodyId Body,
    PeriodId Period,
    PriorityKind Kind,
    int? Number,
    string Title,
    string? Detail,
    string? Group,
    IReadOnlyList<TopicId> Topics,
    IReadOnlyList<PriorityId> Serves,
    Source Source);
