namespace EndToEnd.Tooling;

/// <summary>
/// The demo world as each of its people has it before them. The client knows one user and one personal chat, so each person gets a client of
/// their own, in which they are the current user and the personal chat is theirs.
/// </summary>
internal static class DemoWorld
{
    private const string CurrentUser = "currentUser:";
    private const string PersonalChat = "personalChat:";

    /// <summary>What a person's entry has: id, names, addresses.</summary>
    private const int LinesOfPerson = 7;

    public static string SeenBy(DemoPerson person)
    {
        var lines = File.ReadAllLines(Repository.DemoWorld);
        var current = Array.IndexOf(lines, CurrentUser) + 1;
        var theirs = Array.FindIndex(lines, line => line.TrimStart(' ', '-').StartsWith("id: 29:", StringComparison.Ordinal) && line.EndsWith(person.Number, StringComparison.Ordinal));
        if (theirs != current)
        {
            for (var line = 0; line < LinesOfPerson; line++)
            {
                (lines[current + line], lines[theirs + line]) = Exchanged(lines[current + line], lines[theirs + line]);
            }
        }

        var chat = Array.IndexOf(lines, PersonalChat) + 1;
        lines[chat] = $"{lines[chat][..^person.Number.Length]}{person.Number}";
        return string.Join('\n', lines);
    }

    private static (string First, string Second) Exchanged(string first, string second)
    {
        var (firstKey, secondKey) = (first.IndexOf(": ", StringComparison.Ordinal), second.IndexOf(": ", StringComparison.Ordinal));
        return (first[..firstKey] + second[secondKey..], second[..secondKey] + first[firstKey..]);
    }
}
