namespace Partnership.Returns.Comparison;

/// <summary>One line in two versions of a return.</summary>
/// <param name="Title">The newer version's title where it has the line.</param>
/// <param name="Fields">What differs, for a line that is in both.</param>
public sealed record LineComparison(LineId Line, string Title, LineChange Change, ReturnLine? Before, ReturnLine? After, IReadOnlyList<FieldChange> Fields);
