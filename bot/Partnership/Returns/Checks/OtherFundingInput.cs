namespace Partnership.Returns.Checks;

/// <summary>One source of other funding as typed; both empty where the row is not used.</summary>
public sealed record OtherFundingInput(string? Source, string? Amount);
