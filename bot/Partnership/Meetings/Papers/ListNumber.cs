using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Meetings.Papers;

/// <summary>The number that a line begins with: "4.", "2.1", "(a)", "iii)", "B.".</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Style">What the numbers of one list have in common: "1.", "1.1", "(a)", "i)".</param>
/// <param name="Ordinal">Its place in the list, from 1.</param>
internal readonly partial record struct ListNumber(string Text, string Style, int Ordinal)
{
    /// <param name="before">The number of the list before it: tells "(i)" after "(h)" from the first Roman one.</param>
    public static ListNumber Of(string text, ListNumber? before = null)
    {
        var sign = text.Trim('(', ')', '.');
        if (sign.Length > 0 && char.IsAsciiDigit(sign[^1]))
        {
            var last = sign[(sign.LastIndexOf('.') + 1)..].TrimStart([.. Enumerable.Range('A', 26).Select(static c => (char)c)]);
            return new ListNumber(text, Digits().Replace(text, "1"), int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : 0);
        }

        var letter = sign.Length == 1 ? char.ToLowerInvariant(sign[0]) - 'a' + 1 : 0;
        var lettered = new ListNumber(text, text.Replace(sign, sign.Length > 0 && char.IsUpper(sign[0]) ? "A" : "a", StringComparison.Ordinal), letter);
        var roman = Roman(sign);
        return roman == 0 || (letter > 0 && before is { } one && string.Equals(one.Style, lettered.Style, StringComparison.Ordinal) && one.Ordinal == letter - 1) || (letter > 0 && char.IsUpper(sign[0]))
            ? lettered
            : lettered with { Style = text.Replace(sign, "i", StringComparison.Ordinal), Ordinal = roman };
    }

    /// <summary>Takes a paragraph's number off its beginning: "10.The", "5.1To cut", "(ii) approve". A figure in a sentence, "2.6 per cent", is none.</summary>
    /// <param name="capital">The letter that a heading may begin with here, as in "B. Evidence": other letters with a full stop are people's initials.</param>
    public static string? Take(string line, out string rest, char capital = 'A')
    {
        rest = line;
        if (Begins().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var number = match.Groups["number"].Value;
        var words = line[match.Length..].TrimStart(' ', '\t', '.', ')');
        var isParted = match.Length < line.Length && char.IsWhiteSpace(line[match.Length]);
        if (words.Length == 0 || !(isParted || char.IsUpper(words[0]) || words[0] is '[' or '\u2018' or '\u201c' or '"' or '(') || !IsNumber(number, line[match.Length..], words, capital))
        {
            return null;
        }

        rest = words;
        return number;
    }

    /// <summary>An entry of a list without its number and without the "; and" before the next one.</summary>
    public static string Without(string entry) => Next().Replace(Take(entry, out var words) is null ? entry : words, "");

    /// <summary>Whether a line is a number alone, whose words stand on the next one.</summary>
    public static bool IsAlone(string line) => Begins().Match(line) is { Success: true } match && match.Length == line.Length && !char.IsAsciiLetterUpper(line[0]) && line.Length <= 6;

    private static bool IsNumber(string number, string after, string words, char capital)
    {
        if (char.IsAsciiLetterUpper(number[0]))
        {
            return number[1] is ')' or (>= '0' and <= '9') || (number[0] == capital && (capital > 'A' || PaperHeadings.KindOf(words) is not null));
        }

        if (!char.IsAsciiDigit(number[0]))
        {
            return true;
        }

        if (number.All(char.IsAsciiDigit))
        {
            return (after is ['\t', ..] && char.IsLetter(words[0])) || char.IsUpper(words[0]) && (after is [' ', ' ', ..] || PaperHeadings.KindOf(words) is not null);
        }

        return !number.AsSpan(0, number.Length - 1).Contains('.') || !Unit().IsMatch(words);
    }

    private static int Roman(string sign)
    {
        var (sum, last) = (0, 0);
        foreach (var c in sign)
        {
            var value = char.ToLowerInvariant(c) switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            sum += value > last && last > 0 ? value - (2 * last) : value;
            last = value;
        }

        return sum;
    }

    private const RegexOptions Cheap = RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^(?<number>\((\d{1,2}|[A-Za-z]|[ivx]{1,5})\)|[A-Z]\d{1,2}[.)]|\d{1,2}(\.\d{1,2}){0,3}[.)]?|[A-Za-z][.)]|[ivx]{1,5}[.)])", Cheap)]
    private static partial Regex Begins();

    [GeneratedRegex("[;,]( and| or)?$", Cheap)]
    private static partial Regex Next();

    [GeneratedRegex(@"\d+", Cheap)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(per|percent|million|billion|thousand|hours?|days?|weeks?|months?|years?|miles?|times|km|am|pm|of|and|or|to)\b|^[%£]", Cheap)]
    private static partial Regex Unit();
}
