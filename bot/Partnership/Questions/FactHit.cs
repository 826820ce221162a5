namespace Partnership.Questions;

/// <summary>A fact that a search found. All text is plain: no mark-up.</summary>
/// <param name="Kind">What sort of fact it is, in a word or two, such as "Priority" or "Who leads".</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">The fact in sentences that stand alone.</param>
/// <param name="Period">The period that it holds for; null where it is timeless or the text names its periods.</param>
/// <param name="Source">Where it stands; its number is 1.</param>
public sealed record FactHit(string Kind, string Title, string Text, string? Period, Citation Source);
