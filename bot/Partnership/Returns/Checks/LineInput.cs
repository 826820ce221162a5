namespace Partnership.Returns.Checks;

/// <summary>A line as typed into its card.</summary>
/// <param name="Title">Not looked at in mid- and end-year returns: those have the plan's titles.</param>
/// <param name="Rag">"green", "amber" or "red", in any case; not looked at in plans.</param>
/// <param name="OtherFunding">In the order of the card's rows.</param>
public sealed record LineInput(
    string? Title,
    string? Text,
    string? Cost,
    string? Rag,
    IReadOnlyList<OtherFundingInput> OtherFunding,
    string? UnderspendReason);
