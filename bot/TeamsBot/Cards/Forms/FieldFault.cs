namespace TeamsBot.Cards.Forms;

/// <summary>What is wrong with what a person typed into one field.</summary>
/// <param name="Field">The id of the input; of none for what is about the whole.</param>
/// <param name="Message">What to do about it, in plain words; not escaped.</param>
/// <param name="IsQuestion">It may stay as it is if that is meant.</param>
internal sealed record FieldFault(string Field, string Message, bool IsQuestion = false);
