namespace Partnership.Questions.Vocabulary;

/// <summary>The vocabulary's data files, which stand beside this class; lines that begin with "#" explain.</summary>
internal static class DataFile
{
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries).Where(static line => line.Length > 0 && line[0] != '#')];
    }

    public static IEnumerable<string> Words(string file) => Lines(file).SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The rows "name = value" of a file; a name may have several.</summary>
    public static IEnumerable<(string Name, string Value)> Rows(string file) =>
        Lines(file).Select(static line => (line[..line.IndexOf('=', StringComparison.Ordinal)].Trim(), line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim()));

    /// <summary>The words of all rows of a name.</summary>
    public static IEnumerable<string> Words(string file, string name) =>
        Rows(file).Where(row => string.Equals(row.Name, name, StringComparison.Ordinal)).SelectMany(static row => row.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
