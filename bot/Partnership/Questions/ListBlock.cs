namespace Partnership.Questions;

/// <summary>A list of short items.</summary>
/// <param name="IsNumbered">Whether the order counts, so that "the third one" can be asked for.</param>
public sealed record ListBlock(string? Heading, IReadOnlyList<string> Items, bool IsNumbered = false) : AnswerBlock(Heading);
