namespace Partnership.Questions;

/// <summary>One row of a <see cref="FactsBlock"/>.</summary>
public sealed record FactRow(string Title, string Value);
