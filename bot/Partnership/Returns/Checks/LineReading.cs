namespace Partnership.Returns.Checks;

/// <summary>A typed line, read and checked.</summary>
/// <param name="Line">The line; null where a fault has to be put right first.</param>
/// <param name="Faults">In the order of the card's inputs.</param>
public sealed record LineReading(ReturnLine? Line, IReadOnlyList<ReturnFault> Faults);
