using System.Globalization;
using Partnership.Facts;

namespace Partnership.Questions.Answering;

/// <summary>Small pieces of English that every answer needs.</summary>
internal static class Wording
{
    private static readonly string[] NamesWithArticle =
    [
        "Partnership", "Partnerships", "Group", "Groups", "Board", "Boards", "Service", "Company", "Committee", "Panel", "Agency", "Unit",
        "Team", "Trust", "Commissioner", "Office", "Authority", "sector", "Statistics",
    ];

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string Join(IReadOnlyList<string> items) => items.Count switch
    {
        0 => string.Empty,
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    /// <summary>"the Safer Oxfordshire Partnership", "Public Health".</summary>
    public static string WithArticle(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return name.StartsWith("Office of ", StringComparison.Ordinal) || name.Contains(" Commissioner ", StringComparison.Ordinal) || Array.IndexOf(NamesWithArticle, last) >= 0
            ? "the " + name
            : name;
    }

    /// <summary>The name with its article and, where people know it by one, its acronym in brackets.</summary>
    public static string InFull(Body body) => WithArticle(body.Name) + (AcronymOf(body) is { } acronym ? $" ({acronym})" : string.Empty);

    public static string Capitalised(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>The text without a full stop at its end.</summary>
    public static string Bare(string text) => text.TrimEnd('.', ' ');

    /// <summary>The text as a sentence: a capital first, a full stop last.</summary>
    public static string Sentence(string text)
    {
        var trimmed = Capitalised(text.Trim());
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
    }

    /// <summary>"8.8", without a sign and without a zero behind the point.</summary>
    public static string Percent(decimal value) => Math.Abs(Math.Round(value, 1, MidpointRounding.AwayFromZero)).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>"1,135", "24.6".</summary>
    public static string Number(decimal value) => value.ToString("#,##0.###", CultureInfo.InvariantCulture);

    /// <summary>"671 more"; null where a figure is not compared, or does not differ.</summary>
    public static string? Gap(Statement statement) => statement is { Value: { } value, Previous: { } previous } && value != previous ? $"{Number(Math.Abs(value - previous))} {(value < previous ? "fewer" : "more")}" : null;

    /// <summary>"in 2017/18", "in the year to September 2016", "from 2012 to 2017".</summary>
    public static string In(Period period) =>
        (period.Name.Contains(" to ", StringComparison.Ordinal) && !period.Name.StartsWith("the ", StringComparison.Ordinal) ? "from " : "in ") + period.Name;

    /// <summary>Whether a sentence says a text already, with or without its capital and its full stop.</summary>
    public static bool Says(string sentence, string text) => sentence.Contains(Bare(text), StringComparison.OrdinalIgnoreCase);

    /// <summary>The short form in capitals that stands for the name's own initials; null where people use none.</summary>
    public static string? AcronymOf(Body body)
    {
        foreach (var alias in body.Aliases)
        {
            if (alias.Length is >= 3 and <= 6 && IsAcronymOf(alias, body.Name))
            {
                return alias;
            }
        }

        return null;
    }

    private static bool IsAcronymOf(string alias, string name)
    {
        var at = 0;
        foreach (var word in name.Split(' ', '-'))
        {
            if (at < alias.Length && word.Length > 0 && char.ToUpperInvariant(word[0]) == alias[at])
            {
                at++;
            }
        }

        return at == alias.Length || string.Equals(alias, "CSPs", StringComparison.Ordinal) && name.EndsWith("Partnerships", StringComparison.Ordinal);
    }
}
