using System.Globalization;
using Partnership.Facts;

namespace Partnership.Returns.Checks;

/// <summary>Reads amounts in pounds in the forms in which people type them.</summary>
public static class MoneyInput
{
    /// <summary>No sum of the fund comes near it: more is a slip of the keyboard.</summary>
    public static readonly Money Most = Money.FromPounds(10_000_000);

    private static readonly (string Suffix, decimal Factor)[] Factors =
    [
        ("thousand", 1_000m), ("million", 1_000_000m), ("k", 1_000m), ("m", 1_000_000m),
    ];

    private static readonly string[] Currencies = ["pounds", "pound", "gbp", "£"];

    /// <summary>Reads "£1,234.50", "1234.5", "12 000", "1.2k", "1m" and the like.</summary>
    /// <param name="zeroAllowed">Whether nothing is an answer: nothing may have been spent, but a planned line costs something.</param>
    public static MoneyReading Read(string? typed, bool zeroAllowed)
    {
        var text = TypedText.OneLine(typed).ToLowerInvariant();
        if (text.Length == 0)
        {
            return Refuse(MoneyFault.Empty);
        }

        text = WithoutCurrency(text);
        var negative = text is ['-' or '\u2212' or '\u2013', ..] or ['(', .., ')'];
        text = WithoutCurrency(text.TrimStart('-', '\u2212', '\u2013').Trim('(', ')').Trim());
        var factor = 1m;
        foreach (var (suffix, value) in Factors)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                factor = value;
                text = text[..^suffix.Length].TrimEnd();
                break;
            }
        }

        return ReadNumber(text, out var number) is { } fault ? Refuse(fault) : Judge(number, factor, negative, zeroAllowed);
    }

    private static MoneyReading Judge(decimal number, decimal factor, bool negative, bool zeroAllowed)
    {
        if (negative && number != 0)
        {
            return Refuse(MoneyFault.Negative);
        }

        if (number > Most.Pounds / factor)
        {
            return Refuse(MoneyFault.TooLarge);
        }

        var pence = number * factor * 100m;
        if (pence != decimal.Truncate(pence))
        {
            return Refuse(MoneyFault.TooPrecise);
        }

        return pence == 0 && !zeroAllowed ? Refuse(MoneyFault.Zero) : new MoneyReading(new Money((long)pence), Fault: null);
    }

    /// <summary>Digits, in groups of three or in none, and after one point any number of them.</summary>
    private static MoneyFault? ReadNumber(string text, out decimal number)
    {
        number = 0;
        if (!text.Any(char.IsAsciiDigit) || !text.All(static c => char.IsAsciiDigit(c) || c is '.' or ',' or ' ' or '\''))
        {
            return MoneyFault.NotANumber;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? "" : text[(point + 1)..];
        if (!fraction.All(char.IsAsciiDigit) || !IsGrouped(whole))
        {
            return MoneyFault.Unclear;
        }

        var digits = string.Concat(whole.Where(char.IsAsciiDigit)).TrimStart('0');
        if (digits.Length > 12)
        {
            return MoneyFault.TooLarge;
        }

        fraction = fraction.TrimEnd('0');
        if (fraction.Length > 8)
        {
            return MoneyFault.TooPrecise;
        }

        number = decimal.Parse($"0{digits}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return null;
    }

    private static bool IsGrouped(string whole)
    {
        var separators = whole.Where(static c => !char.IsAsciiDigit(c)).Distinct().ToList();
        if (separators.Count != 1)
        {
            return separators.Count == 0;
        }

        var groups = whole.Split(separators[0]);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(static group => group.Length == 3);
    }

    private static string WithoutCurrency(string text)
    {
        foreach (var currency in Currencies)
        {
            if (text.StartsWith(currency, StringComparison.Ordinal))
            {
                return text[currency.Length..].TrimStart();
            }

            if (text.EndsWith(currency, StringComparison.Ordinal))
            {
                return text[..^currency.Length].TrimEnd();
            }
        }

        return text;
    }

    private static MoneyReading Refuse(MoneyFault fault) => new(Amount: null, fault);
}
