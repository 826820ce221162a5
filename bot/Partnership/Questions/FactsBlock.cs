namespace Partnership.Questions;

/// <summary>Titles with their values.</summary>
public sealed record FactsBlock(string? Heading, IReadOnlyList<FactRow> Rows) : AnswerBlock(Heading);
