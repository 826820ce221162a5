namespace Partnership.Questions;

/// <summary>One or two sentences.</summary>
public sealed record ParagraphBlock(string? Heading, string Text) : AnswerBlock(Heading);
