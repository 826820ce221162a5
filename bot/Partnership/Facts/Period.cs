namespace Partnership.Facts;

/// <summary>A stretch of time, whole London days, both ends included.</summary>
/// <param name="Name">How answers write it, such as "2017/18" or "the year to September 2016".</param>
public sealed record Period(PeriodId Id, string Name, PeriodKind Kind, DateOnly From, DateOnly To);
