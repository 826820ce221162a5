namespace Partnership.Questions.Understanding;

/// <summary>A piece of a message that asks for something, with what else the message says.</summary>
/// <param name="Text">The words that ask.</param>
/// <param name="Background">What is said around them: it may name a body, a topic or a year, and asks nothing.</param>
internal sealed record MessagePart(string Text, string Background);
