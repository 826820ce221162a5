using System.Globalization;
using System.Xml.Linq;

namespace Partnership.Meetings.Papers;

/// <summary>Counts a Word document's numbered paragraphs as Word shows them: the numbers are not in the text.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, string> _abstractOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Level[]> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    public WordNumbering(XDocument? part)
    {
        foreach (var element in part?.Root?.Elements() ?? [])
        {
            if (WordDocument.Is(element, "abstractNum") && WordDocument.Value(element, "abstractNumId") is { } abstractId)
            {
                _levels.TryAdd(abstractId, ReadLevels(element));
            }
            else if (WordDocument.Is(element, "num") && WordDocument.Value(element, "numId") is { } id
                && WordDocument.Value(WordDocument.Child(element, "abstractNumId")) is { } target)
            {
                _abstractOf.TryAdd(id, target);
            }
        }
    }

    /// <summary>The number of the next paragraph with this numbering; a bullet has none.</summary>
    public (string? Number, bool IsBullet) Next(XElement? numbering)
    {
        var id = WordDocument.Value(WordDocument.Child(numbering, "numId"));
        if (id is null or "0" || !_abstractOf.TryGetValue(id, out var list) || !_levels.TryGetValue(list, out var levels))
        {
            return (null, false);
        }

        var level = int.TryParse(WordDocument.Value(WordDocument.Child(numbering, "ilvl")), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? Math.Min(at, Levels - 1) : 0;
        if (levels[level].Format is "bullet" or "none")
        {
            return (null, true);
        }

        if (!_counts.TryGetValue(list, out var counts))
        {
            _counts.Add(list, counts = [.. levels.Select(static one => one.Start - 1)]);
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

    private static Level[] ReadLevels(XElement list)
    {
        var levels = Enumerable.Range(1, Levels).Select(static level => new Level("decimal", FormattableString.Invariant($"%{level}."), 1)).ToArray();
        foreach (var element in list.Elements().Where(static element => WordDocument.Is(element, "lvl")))
        {
            if (int.TryParse(WordDocument.Value(element, "ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Levels)
            {
                var start = int.TryParse(WordDocument.Value(WordDocument.Child(element, "start")), NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 1;
                var format = WordDocument.Value(WordDocument.Child(element, "numFmt")) ?? "decimal";
                levels[at] = new Level(format, WordDocument.Value(WordDocument.Child(element, "lvlText")) ?? levels[at].Text, start);
            }
        }

        return levels;
    }

    private static string Shown(int number, string format) => format switch
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
            for (; number >= value && text.Length < 40; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }

    private sealed record Level(string Format, string Text, int Start);
}
