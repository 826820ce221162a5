using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Facts;

namespace Partnership.Returns.Checks;

/// <summary>Reads amounts in pounds in the forms in which people type them.</summary>
public static partial class MoneyInput
{
    /// <summary>No sum of the fund comes near it: more is a slip of the keyboard.</summary>
    public static readonly Money Most = Money.FromPounds(10_000_000);

    /// <summary>Characters; nobody types an amount at greater length.</summary>
    private const int LongestAmount = 200;

    private static readonly (string Suffix, decimal Factor)[] Factors =
    [
        ("thousand", 1_000m), ("million", 1_000_000m), ("k", 1_000m), ("m", 1_000_000m), ("pence", 0.01m), ("p", 0.01m),
    ];

    private static readonly string[] Currencies = ["pounds", "pound", "gbp", "£"];

    /// <summary>A sum below zero, by a sign, brackets or a word before or after it; what is left is the sum.</summary>
    private static readonly Regex[] Credits =
    [
        new(@"^[-\u2212\u2013\u2014]\s*(?<sum>.+)$", RegexOptions.NonBacktracking),
        new(@"^(?<sum>.*[^.\s])\s*[-\u2212\u2013\u2014]$", RegexOptions.NonBacktracking),
        new(@"^\((?<sum>[^()]+)\)$", RegexOptions.NonBacktracking),
        new(@"^(?:an? )?(?:credit(?: note)?|refund|rebate|minus|negative|cr\.?)(?: of| for)?:?\s+(?<sum>.+)$", RegexOptions.NonBacktracking),
        new(@"^(?<sum>.+?)\s*(?:\bin credit|\bcredit(?: note|ed)?|\brefund(?:ed)?|\brebate|cr\.?|\(cr\.?\)|\(credit(?: note)?\)|\(refund\))$", RegexOptions.NonBacktracking),
    ];

    private static readonly Regex Nothing = new(@"^(?:nil|none|nothing|zero)(?: (?:spend|spent|cost|costs))?(?: (?:as yet|yet|so far|to date|this (?:qtr|quarter|half|year|period)))?\.?$", RegexOptions.NonBacktracking);

    /// <summary>Reads "£1,234.50", "1234.5", "12 000", "1.2k", "1m" and the like; below zero "-£250", "(£250)", "credit of £250"; and an amount among words.</summary>
    /// <param name="zeroAllowed">Whether nothing is an answer: nothing may have been spent, but a planned line costs something.</param>
    /// <param name="creditAllowed">Whether a sum below zero is one: what came back may be more than what was spent.</param>
    public static MoneyReading Read(string? typed, bool zeroAllowed, bool creditAllowed = false)
    {
        var text = string.Concat(TypedText.OneLine(typed).Select(Narrow)).ToLowerInvariant();
        if (text.Length == 0)
        {
            return Refuse(MoneyFault.Empty);
        }

        if (text.Length > LongestAmount)
        {
            return Refuse(MoneyFault.NotANumber);
        }

        var reading = ReadFigures(text, zeroAllowed, creditAllowed);
        if (reading.Fault is not MoneyFault.NotANumber)
        {
            return reading;
        }

        var written = WrittenMoney.Read(text);
        return written.Amount is not { } found ? written
            : found.Pence < 0 && !creditAllowed ? Refuse(MoneyFault.Negative)
            : found.Pence == 0 && !zeroAllowed ? Refuse(MoneyFault.Zero)
            : written;
    }

    private static MoneyReading ReadFigures(string text, bool zeroAllowed, bool creditAllowed)
    {
        if (Nothing.IsMatch(text))
        {
            return zeroAllowed ? new MoneyReading(default(Money), Fault: null) : Refuse(MoneyFault.Zero);
        }

        if (PenceAfterComma().Match(text) is { Success: true } comma)
        {
            return ReadFigures($"{comma.Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal)}.{comma.Groups["pence"].Value}", zeroAllowed, creditAllowed) with { IsWritten = true };
        }

        text = WithoutCurrency(text);
        var negative = false;
        if (Credit(text) is { } sum)
        {
            (negative, text) = (true, WithoutCurrency(sum));
            if (Credit(text) is not null)
            {
                return Refuse(MoneyFault.TwoSigns);
            }
        }

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

        return ReadNumber(text, isWhole: factor == 1m, out var number) is { } fault ? Refuse(fault)
            : negative && number != 0 && !creditAllowed ? Refuse(MoneyFault.Negative)
            : Judge(number, negative ? -factor : factor, zeroAllowed);
    }

    private static string? Credit(string text) =>
        Credits.Select(credit => credit.Match(text)).FirstOrDefault(static match => match.Success)?.Groups["sum"].Value.Trim();

    /// <summary>The digits and marks of East Asian keyboards, as phones offer them, by their usual ones.</summary>
    private static char Narrow(char c) => c switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        '\uffe1' => '£',
        _ => c,
    };

    private static MoneyReading Judge(decimal number, decimal factor, bool zeroAllowed)
    {
        if (number > Most.Pounds / Math.Abs(factor))
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

    /// <summary>"1.250" is a thousand and more to those who group with a point.</summary>
    internal static bool MayBeThousands(string figures) => figures is [not '0', .., '.', _, _, _] && figures.Length <= 7 && !figures.Contains(',', StringComparison.Ordinal);

    /// <summary>Digits, in groups of three or in none, and after one point any number of them.</summary>
    private static MoneyFault? ReadNumber(string text, bool isWhole, out decimal number)
    {
        number = 0;
        if (!text.Any(char.IsAsciiDigit) || !text.All(static c => char.IsAsciiDigit(c) || c is '.' or ',' or ' ' or '\''))
        {
            return MoneyFault.NotANumber;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? "" : text[(point + 1)..];
        if (!fraction.All(char.IsAsciiDigit) || !IsGrouped(whole) || (isWhole && MayBeThousands(text)))
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

    /// <summary>"1250,00" and "1.234,50", as the Continent writes it; "12,34" may be a slip.</summary>
    [GeneratedRegex(@"^(?<whole>[^\d,.]{0,4}(?:\d{4,}|\d{1,3}(?:\.\d{3})+)),(?<pence>\d\d)$", RegexOptions.NonBacktracking)]
    private static partial Regex PenceAfterComma();
}
