namespace Partnership.Questions;

/// <summary>A piece of an answer's detail. All text is plain: no mark-up.</summary>
/// <param name="Heading">Null where the block needs none.</param>
public abstract record AnswerBlock(string? Heading);
