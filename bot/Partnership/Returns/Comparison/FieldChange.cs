using Partnership.Returns.Checks;

namespace Partnership.Returns.Comparison;

/// <summary>One input of a line before and after, as cards write it; null where it was empty.</summary>
public sealed record FieldChange(ReturnField Field, string? Before, string? After);
