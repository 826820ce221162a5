namespace Partnership.Returns.Indicators;

/// <summary>Something in a quarter's figures, or in a definition, that has to be put right or confirmed.</summary>
/// <param name="Indicator">The row it is in; null for the whole.</param>
/// <param name="MayConfirm">A question, which "yes, as it is" answers.</param>
public sealed record IndicatorFault(IndicatorFaultKind Kind, IndicatorId? Indicator, string Message, bool MayConfirm);
