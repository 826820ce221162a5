using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Facts;

namespace Partnership.Meetings.Papers;

/// <summary>Sums of money in a paper's text, in pounds: "£1,200", "£12.5k", "£1m", "Nil" in a table.</summary>
internal static partial class PaperSums
{
    /// <summary>More than a sentence has.</summary>
    private const int Most = 100;

    /// <summary>The sums in a text, in its order.</summary>
    public static IEnumerable<decimal> In(string text) => Sum().Matches(text).Take(Most).Select(Pounds).Where(static pounds => pounds > 0);

    /// <summary>The sum that a table's cell is; null where it is something else.</summary>
    public static decimal? Of(string cell) =>
        cell.Trim() is "" or "-" or "\u2013" or "\u2014" || cell.Trim().Equals("nil", StringComparison.OrdinalIgnoreCase) ? 0
        : Cell().Match(cell.Trim()) is { Success: true } match ? Pounds(match) * (match.Groups["minus"].Success ? -1 : 1) : null;

    /// <summary>What does not add up in a sentence that multiplies, adds or parts a sum.</summary>
    public static string? Doubt(string sentence)
    {
        if (Product().Match(sentence) is { Success: true } product && int.TryParse(product.Groups["times"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var times))
        {
            List<decimal> both = [.. In(product.Value)];
            return both.Count == 2 ? Compared(times * both[0], both[1], sentence) : null;
        }

        if (Addition().Match(sentence) is { Success: true } addition)
        {
            List<decimal> all = [.. In(addition.Value)];
            return Compared(all.SkipLast(1).Sum(), all[^1], sentence);
        }

        if (Whole().Match(sentence) is { Success: true } whole && In(whole.Groups["parts"].Value).ToList() is { Count: > 1 } parts)
        {
            return Compared(parts.Sum(), In(whole.Groups["sum"].Value).First(), sentence);
        }

        return Altogether().Match(sentence) is { Success: true } altogether && In(altogether.Groups["parts"].Value).ToList() is { Count: > 1 } before
            ? Compared(before.Sum(), In(altogether.Groups["sum"].Value).First(), sentence) : null;
    }

    private static string? Compared(decimal parts, decimal whole, string sentence) =>
        parts == whole ? null : $"The parts come to {Money.FromPounds(parts)}, the whole is given as {Money.FromPounds(whole)}: \u201c{PaperBrief.Cut(sentence, 30)}\u201d";

    private static decimal Pounds(Match match)
    {
        var number = decimal.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return number * match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "k" or "thousand" => 1_000m,
            "m" or "million" => 1_000_000m,
            "bn" or "billion" => 1_000_000_000m,
            _ => 1m,
        };
    }

    private const RegexOptions Cheap = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Number = @"(?<number>\d{1,9}(,\d{3}){0,3}(\.\d{1,4})?) ?(?<unit>k|m|bn|thousand|million|billion)?\b";

    private const string Any = @"£ ?\d[\d,.]* ?(k|m|bn|thousand|million|billion)?\b";

    [GeneratedRegex("£ ?" + Number, Cheap)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(?<minus>[-\u2212\u2013(])? ?£? ?" + Number + @"\)?$", Cheap)]
    private static partial Regex Cell();

    [GeneratedRegex(@"\b(?<times>\d{1,4}) ?(x|\u00d7) ?" + Any + " ?= ?" + Any, Cheap)]
    private static partial Regex Product();

    [GeneratedRegex(Any + @"( ?\+ ?" + Any + ")+ ?= ?" + Any, Cheap)]
    private static partial Regex Addition();

    [GeneratedRegex("(?<sum>" + Any + @")[^£]{0,60}\b(made up of|comprising|comprises|consisting of|consists of|broken down as|split as follows|split between)\b(?<parts>.+)$", Cheap)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<parts>[^=+]*£[^=+]*£[^=+]*)\b(in total|totalling|a total of|in all|altogether|making)[^£]{0,20}(?<sum>" + Any + ")[^£]*$", Cheap)]
    private static partial Regex Altogether();
}
