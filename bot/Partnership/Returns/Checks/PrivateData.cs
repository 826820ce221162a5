using System.Text.RegularExpressions;

namespace Partnership.Returns.Checks;

/// <summary>
/// Notices what looks like a person's private data, so that it is asked about before it is saved. It looks at shapes alone: it will
/// ask once too often rather than let a victim's telephone number into a report to the Commissioner.
/// </summary>
public static partial class PrivateData
{
    private const RegexOptions Options = Bounded | RegexOptions.NonBacktracking;

    // For the patterns that look at what stands beside: they go back no further than a number is long.
    private const RegexOptions Bounded = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // Prefixes that are never issued.
    private static readonly string[] NoInsurancePrefixes = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];

    /// <summary>What the text seems to hold, each sort once.</summary>
    public static IReadOnlyList<PrivateDataKind> In(string text)
    {
        var found = new List<PrivateDataKind>();
        if (Telephone().IsMatch(text))
        {
            found.Add(PrivateDataKind.Telephone);
        }

        if (Email().IsMatch(text))
        {
            found.Add(PrivateDataKind.Email);
        }

        if (TenDigits().Matches(text).Any(static match => IsNhsNumber(match.ValueSpan)))
        {
            found.Add(PrivateDataKind.NhsNumber);
        }

        if (Insurance().Matches(text).Any(static match => !NoInsurancePrefixes.Contains(match.Value[..2], StringComparer.OrdinalIgnoreCase)))
        {
            found.Add(PrivateDataKind.NationalInsuranceNumber);
        }

        if (BirthDate().IsMatch(text))
        {
            found.Add(PrivateDataKind.DateOfBirth);
        }

        return found;
    }

    /// <summary>The question to put, such as "This looks as if it held a telephone number and an e-mail address. …"; null where there is none.</summary>
    public static string? Question(string text)
    {
        var names = In(text).Select(Name).ToList();
        return names.Count == 0
            ? null
            : $"This looks as if it held {string.Join(" and ", names)}. Take it out if it belongs to a person; confirm if it does not.";
    }

    /// <summary>The last digit checks the other nine, modulo 11.</summary>
    private static bool IsNhsNumber(ReadOnlySpan<char> text)
    {
        Span<int> digits = stackalloc int[10];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits[count++] = c - '0';
            }
        }

        var sum = 0;
        for (var at = 0; at < 9; at++)
        {
            sum += digits[at] * (10 - at);
        }

        return (11 - (sum % 11)) % 11 == digits[9];
    }

    private static string Name(PrivateDataKind kind) => kind switch
    {
        PrivateDataKind.Telephone => "a telephone number",
        PrivateDataKind.Email => "an e-mail address",
        PrivateDataKind.NhsNumber => "an NHS number",
        PrivateDataKind.NationalInsuranceNumber => "a National Insurance number",
        PrivateDataKind.DateOfBirth => "a date of birth",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    // Ten or eleven digits that begin with 0, or nine or ten after +44, in whatever groups.
    [GeneratedRegex(@"(?<![\d£.,])((\+|00)44[\s\-.]?(\(0\))?|\(?0(?!\.))([\s\-.()]{0,2}\d){9,10}(?!\d)", Bounded, Timeout.Infinite)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"[a-z0-9._%+\-]+@[a-z0-9\-]+(\.[a-z0-9\-]+)+", Options)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d£.,\-])\d{3}[\s\-]?\d{3}[\s\-]?\d{4}(?![\d.,]\d|\d)", Bounded, Timeout.Infinite)]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\b[a-ceghj-prstw-z][a-ceghj-nprstw-z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d]\b", Options)]
    private static partial Regex Insurance();

    // A full date alone may be any day; beside a word of birth it is one.
    [GeneratedRegex(@"\b(born|birth|birthday|birthdate|d\.?o\.?b\.?)[^\d\n]{0,15}\d{1,2}(st|nd|rd|th)?[\s./\-]+(of\s+)?(\d{1,2}|[a-z]{3,9})[\s./\-,]+\d{2,4}", Options)]
    private static partial Regex BirthDate();
}
