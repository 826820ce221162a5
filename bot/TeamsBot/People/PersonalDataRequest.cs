using System.Collections.Frozen;

namespace TeamsBot.People;

/// <summary>The ways in which people ask what the bot holds about them, and to be forgotten.</summary>
internal static class PersonalDataRequest
{
    private static readonly FrozenSet<string> Phrases = FrozenSet.ToFrozenSet(
    [
        "what do you hold about me", "what do you hold on me", "what do you know about me", "what have you got about me", "what have you stored about me", "what do you store about me",
        "what data do you hold about me", "what data do you have about me", "what do you remember about me", "my data", "show my data", "show me my data",
        "forget me", "please forget me", "delete my data", "remove my data", "forget about me", "delete what you hold about me", "delete everything about me",
    ],
    StringComparer.OrdinalIgnoreCase);

    public static bool Matches(string text) => text.Length <= 60 && Phrases.Contains(text.TrimEnd('?', '!', '.', ' '));
}
