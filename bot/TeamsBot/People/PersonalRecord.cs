namespace TeamsBot.People;

/// <param name="Title">What it is.</param>
/// <param name="Text">What it says about the person, and why it stays where it does.</param>
/// <param name="Removable">Whether "forget me" removes something of it.</param>
internal sealed record PersonalRecord(string Title, string Text, bool Removable);
