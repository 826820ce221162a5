namespace Partnership.Returns.Periods;

/// <summary>Something in a funding period that has to be put right.</summary>
/// <param name="Row">The row of the file or card, as the input numbers them; 0 where it is not about one.</param>
/// <param name="Meant">What a person says who means it all the same, without a comma; null where it has to be put right.</param>
public sealed record PeriodFault(PeriodFaultKind Kind, PeriodField Field, int Row, string Message, string? Meant = null)
{
    /// <summary>Whether it may stay as it is if that is meant.</summary>
    public bool MayConfirm => Meant is not null;
}
