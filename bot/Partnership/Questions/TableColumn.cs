namespace Partnership.Questions;

/// <summary>One column of a <see cref="TableBlock"/>.</summary>
/// <param name="IsNumeric">Whether its cells are numbers, to be aligned at the right.</param>
public sealed record TableColumn(string Title, bool IsNumeric = false);
