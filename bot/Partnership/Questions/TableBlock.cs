namespace Partnership.Questions;

/// <summary>A table; every row has a cell for every column.</summary>
public sealed record TableBlock(string? Heading, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : AnswerBlock(Heading);
