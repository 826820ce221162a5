namespace Partnership.Returns.Periods;

/// <summary>Something in a funding period that has to be put right.</summary>
/// <param name="MayConfirm">Whether it may stay as it is if that is meant.</param>
/// <param name="Row">The row of the file or card, as the input numbers them; 0 where it is not about one.</param>
public sealed record PeriodFault(PeriodFaultKind Kind, PeriodField Field, int Row, string Message, bool MayConfirm = false);
