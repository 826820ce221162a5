using System.Globalization;

namespace Partnership.Meetings.Papers;

/// <summary>Counts a Word document's numbered paragraphs as Word shows them: the numbers are not in the text.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    /// <summary>A document that grew over years has some hundred lists.</summary>
    private const int MostLists = 5_000;

    /// <summary>Word's own limit for a list's first number.</summary>
    private const int MostStart = 32_767;

    /// <summary>Characters of a level's text, such as "Appendix %1.%2".</summary>
    private const int LongestText = 60;

    /// <summary>From here on letters and Roman numerals are as long as a line.</summary>
    private const int MostInLetters = 200;

    private static readonly Level[] _usual = [.. Enumerable.Range(1, Levels).Select(static level => new Level("decimal", FormattableString.Invariant($"%{level}."), 1))];

    private readonly Dictionary<string, string> _abstractOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Level[]> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    // Where a list of its own begins again, until it has.
    private readonly Dictionary<string, List<(int Level, int Start)>> _restarts = new(StringComparer.Ordinal);

    /// <param name="part">The document's "numbering.xml"; null where it has none.</param>
    public WordNumbering(WordPart? part)
    {
        var (list, levels, level) = ("", _usual, 0);
        string? number = null;
        while (part?.Read() is { } node and not WordNode.Over)
        {
            if (node != WordNode.Begin)
            {
                continue;
            }

            switch (part.Name)
            {
                case "abstractNum" when _levels.Count < MostLists:
                    (list, levels, level) = (part.Value("abstractNumId") ?? "", _usual, 0);
                    _levels.TryAdd(list, _usual);
                    break;
                case "lvl" when part.IsIn("abstractNum"):
                    level = LevelOf(part.Value("ilvl"));
                    if (ReferenceEquals(levels, _usual))
                    {
                        _levels[list] = levels = [.. _usual];
                    }

                    break;
                case "start" when part.IsIn("lvl", "abstractNum") && int.TryParse(part.Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var start):
                    levels[level] = levels[level] with { Start = Math.Min(start, MostStart) };
                    break;
                case "numFmt" when part.IsIn("lvl", "abstractNum"):
                    levels[level] = levels[level] with { Format = part.Value() ?? "decimal" };
                    break;
                case "lvlText" when part.IsIn("lvl", "abstractNum") && part.Value() is { Length: <= LongestText } text:
                    levels[level] = levels[level] with { Text = text.Replace('\t', ' ') };
                    break;
                case "num":
                    number = part.Value("numId");
                    break;
                case "abstractNumId" when part.IsIn("num") && number is not null && _abstractOf.Count < MostLists && part.Value() is { } target:
                    _abstractOf.TryAdd(number, target);
                    break;
                case "lvlOverride" when part.IsIn("num"):
                    level = LevelOf(part.Value("ilvl"));
                    break;
                case "startOverride" when part.IsIn("lvlOverride", "num") && number is not null && int.TryParse(part.Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var again):
                    if (!_restarts.TryGetValue(number, out var restarts) && _restarts.Count < MostLists)
                    {
                        _restarts.Add(number, restarts = []);
                    }

                    if (restarts?.Count < Levels)
                    {
                        restarts.Add((level, Math.Min(again, MostStart)));
                    }

                    break;
            }
        }
    }

    /// <summary>The number of the next paragraph of a list; a bullet has none.</summary>
    /// <param name="list">The list's id; null, or "0", for a paragraph outside of lists.</param>
    /// <param name="at">The level in it, from "0" on; null for the first.</param>
    public (string? Number, bool IsBullet) Next(string? list, string? at)
    {
        if (list is null or "0" || !_abstractOf.TryGetValue(list, out var kind) || !_levels.TryGetValue(kind, out var levels))
        {
            return (null, false);
        }

        var level = LevelOf(at);
        if (levels[level].Format is "bullet" or "none")
        {
            return (null, true);
        }

        if (!_counts.TryGetValue(kind, out var counts))
        {
            _counts.Add(kind, counts = [.. levels.Select(static one => one.Start - 1)]);
        }

        if (_restarts.Remove(list, out var restarts))
        {
            restarts.ForEach(restart => counts[restart.Level] = restart.Start - 1);
        }

        counts[level]++;
        for (var below = level + 1; below < Levels; below++)
        {
            counts[below] = levels[below].Start - 1;
        }

        var text = levels[level].Text;
        for (var above = 0; above <= level; above++)
        {
            text = text.Replace(FormattableString.Invariant($"%{above + 1}"), Shown(Math.Max(counts[above], levels[above].Start), levels[above].Format), StringComparison.Ordinal);
        }

        return (text, false);
    }

    private static int LevelOf(string? at) => int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Min(level, Levels - 1) : 0;

    private static string Shown(int number, string format) => number is < 1 or > MostInLetters ? number.ToString(CultureInfo.InvariantCulture) : format switch
    {
        "lowerLetter" => Letter(number, 'a'),
        "upperLetter" => Letter(number, 'A'),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int number, char first) => new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }

    private sealed record Level(string Format, string Text, int Start);
}
