namespace Partnership.Questions.Understanding;

/// <summary>A piece of a message that asks for something, with what else the message says.</summary>
/// <param name="Text">The words that ask.</param>
/// <param name="Background">What is said around them: it may name a body, a topic or a year, and asks nothing.</param>
/// <param name="Earlier">The part that asks before this one, which it may hang on: "who chaired it, and how often does it change?"; empty for the first.</param>
internal sealed record MessagePart(string Text, string Background, string Earlier = "");
