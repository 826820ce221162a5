using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Json;

/// <summary>What the readers of all types share.</summary>
internal static class MemberReader
{
    /// <summary>Longer than any known name: a longer name is unknown.</summary>
    public const int LongestName = 24;

    public delegate T ReadItem<T>(ref TokenReader reader);

    /// <summary>Keeps a member that the type does not name.</summary>
    public static void ReadProperty(ref TokenReader reader, scoped ReadOnlySpan<char> name, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known, JObject properties)
    {
        // Newtonsoft takes a known name in other letter case for the known one, and may take a name with a dollar for its own.
        var text = name.IsEmpty ? reader.Name() : name.ToString();
        if (text is null || text.StartsWith('$') || known.Contains(text))
        {
            reader.NoteUnusual();
            return;
        }

        properties[text] = reader.Token();
    }

    public static List<T>? ReadList<T>(ref TokenReader reader, IList<T>? already, ReadItem<T> readItem)
    {
        if (!Once(ref reader, already) || !reader.StartArrayOrNull())
        {
            return null;
        }

        var list = new List<T>();
        while (reader.NextObject())
        {
            list.Add(readItem(ref reader));
        }

        return list;
    }

    public static object? ReadOnce(ref TokenReader reader, object? already) => Once(ref reader, already) ? reader.Value() : null;

    public static T? ReadRare<T>(ref TokenReader reader, T? already)
        where T : class => Once(ref reader, already) ? reader.Rare<T>() : null;

    // Newtonsoft merges an object or array that comes twice.
    public static bool Once(ref TokenReader reader, object? already)
    {
        if (already is not null)
        {
            reader.NoteUnusual();
        }

        return already is null;
    }

    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(params string[] names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
