namespace Partnership.Returns;

/// <summary>Short codes for areas, for use in references.</summary>
public static class AreaCodes
{
    // A code that reads like the next part of the reference would be misheard.
    private static readonly string[] Reserved = ["MID", "END", "PLA"];

    /// <summary>A code of three characters for each name, in the same order, no two alike: "Cherwell" is CHE, "West Oxfordshire" WOX.</summary>
    /// <remarks>Earlier names keep their codes when names are added at the end.</remarks>
    public static IReadOnlyList<string> For(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(Reserved, StringComparer.Ordinal);
        return [.. names.Select(name => Candidates(name).First(taken.Add))];
    }

    private static IEnumerable<string> Candidates(string name)
    {
        var words = Words(name);
        var letters = string.Concat(words).PadRight(3, 'X');
        yield return words switch
        {
            [] or [_] => letters[..3],
            [var first, var second] => string.Concat(first.AsSpan(0, 1), second.PadRight(2, 'X').AsSpan(0, 2)),
            _ => string.Concat(words.Take(3).Select(static word => word[0])),
        };

        foreach (var third in letters.Skip(3))
        {
            yield return letters[..2] + third;
        }

        for (var number = 2; ; number++)
        {
            yield return FormattableString.Invariant($"{letters[..2]}{number}");
        }
    }

    private static List<string> Words(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        var end = name.IndexOf(')', StringComparison.Ordinal);
        var plain = bracket > 0 && end > bracket ? name.Remove(bracket, end - bracket + 1) : name;
        return
        [
            .. plain.Split([' ', '-', '/', '&', ','], StringSplitOptions.RemoveEmptyEntries)
                .Select(static word => string.Concat(word.Where(char.IsAsciiLetter)).ToUpperInvariant())
                .Where(static word => word is not ("" or "AND" or "OF" or "THE" or "FOR")),
        ];
    }
}
