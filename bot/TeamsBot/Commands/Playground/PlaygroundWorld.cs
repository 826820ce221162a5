using TeamsBot.Hosting;

namespace TeamsBot.Commands.Playground;

/// <summary>
/// The demo world as each of its people has it before them. A client knows one user and one personal chat, so each person gets a client of their own, in
/// which they are the current user and the personal chat is theirs.
/// </summary>
/// <param name="lines">Of .m365agentsplayground.yml. An id that a person can be chosen by has the choice behind it: "id: 29:… # --as commander".</param>
internal sealed class PlaygroundWorld(IReadOnlyList<string> lines)
{
    private const string Mark = " # --as ";
    private const string CurrentUser = "currentUser:";
    private const string PersonalChat = "personalChat:";

    /// <summary>What a person's entry has: id, names, addresses.</summary>
    private const int LinesOfPerson = 7;

    /// <summary>The world's file, beside the program.</summary>
    public static string FilePath => Path.Combine(Settings.Root, ".m365agentsplayground.yml");

    /// <summary>Who can be chosen, by the word for them, with the name and the role that the file gives them.</summary>
    public IReadOnlyList<(string Word, string Name)> People { get; } =
    [
        .. Enumerable.Range(0, lines.Count)
            .Where(at => lines[at].Contains(Mark, StringComparison.Ordinal))
            .Select(at => (WordAt(lines, at), Divide(lines[at + 1]).Value)),
    ];

    /// <summary>The file for the client of a person.</summary>
    /// <param name="word">One of <see cref="People"/>.</param>
    public string SeenBy(string word)
    {
        var seen = lines.ToArray();
        var current = Array.IndexOf(seen, CurrentUser) + 1;
        var theirs = Array.FindIndex(seen, line => line.EndsWith(Mark + word, StringComparison.Ordinal));
        if (theirs != current)
        {
            for (var line = 0; line < LinesOfPerson; line++)
            {
                var (mine, other) = (Divide(seen[current + line]), Divide(seen[theirs + line]));
                (seen[current + line], seen[theirs + line]) = (mine.Key + other.Value, other.Key + mine.Value);
            }

            seen[Array.IndexOf(seen, PersonalChat) + 1] += $"-{word}";
        }

        return string.Join('\n', seen);
    }

    private static string WordAt(IReadOnlyList<string> lines, int at) => lines[at][(lines[at].IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..];

    private static (string Key, string Value) Divide(string line)
    {
        var value = line.IndexOf(": ", StringComparison.Ordinal) + 2;
        return (line[..value], line[value..]);
    }
}
