using System.Globalization;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Functions on instants written as ISO 8601; without an offset they are UTC, and so is what comes out.</summary>
internal static class DateFunctions
{
    private const string Iso = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static IEnumerable<Function> All() =>
    [
        new("formatDateTime", 1, 3, static arguments => OnInstant(arguments, instant => instant, formatAt: 1)),
        new("formatEpoch", 1, 3, FormatEpoch),
        Adding("addDays", static (instant, amount) => instant.AddDays(amount)),
        Adding("addHours", static (instant, amount) => instant.AddHours(amount)),
        Adding("addMinutes", static (instant, amount) => instant.AddMinutes(amount)),
        Adding("addSeconds", static (instant, amount) => instant.AddSeconds(amount)),
        new("startOfDay", 1, 3, static arguments => OnInstant(arguments, instant => instant.Date, formatAt: 1)),
        new("convertFromUTC", 2, 4, ConvertFromUtc),
        new("date", 1, 1, static arguments => OnInstant(arguments, instant => Operand.From(instant.ToString("M/d/yyyy", CultureInfo.InvariantCulture)))),
        new("year", 1, 1, static arguments => OnInstant(arguments, instant => Operand.Integer(instant.Year))),
        new("month", 1, 1, static arguments => OnInstant(arguments, instant => Operand.Integer(instant.Month))),
        new("dayOfMonth", 1, 1, static arguments => OnInstant(arguments, instant => Operand.Integer(instant.Day))),
        new("dayOfWeek", 1, 1, static arguments => OnInstant(arguments, instant => Operand.Integer((int)instant.DayOfWeek))),
        new("dayOfYear", 1, 1, static arguments => OnInstant(arguments, instant => Operand.Integer(instant.DayOfYear))),
    ];

    private static Function Adding(string name, Func<DateTime, double, DateTime> add) => new(name, 2, 4, arguments =>
        arguments[1] is { Kind: OperandKind.Integer, Number: var amount and > -1e9 and < 1e9 }
            ? OnInstant(arguments, instant => add(instant, amount), formatAt: 2)
            : Operand.Fault("How much to add has to be a whole number."));

    private static Operand OnInstant(ReadOnlySpan<Operand> arguments, Func<DateTime, Operand> calculate)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (arguments[0].Kind != OperandKind.Text || !DateTime.TryParse(arguments[0].Text, CultureInfo.InvariantCulture, Styles, out var instant))
        {
            return Operand.Fault("That is no date and time in ISO 8601.");
        }

        try
        {
            return calculate(instant);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException)
        {
            return Operand.Fault("The format, or the date it would give, does not exist.");
        }
    }

    private static Operand OnInstant(ReadOnlySpan<Operand> arguments, Func<DateTime, DateTime> change, int formatAt)
    {
        if (!Locale.TryFind(arguments, formatAt + 1, out var culture))
        {
            return Operand.Fault("There is no such locale.");
        }

        var format = FormatOf(arguments, formatAt, Iso);
        return OnInstant(arguments, instant => Operand.From(change(instant).ToString(format, culture)));
    }

    private static string FormatOf(ReadOnlySpan<Operand> arguments, int position, string otherwise) =>
        arguments.Length > position && arguments[position].Text is { Length: > 0 } format ? format : otherwise;

    private static Operand FormatEpoch(ReadOnlySpan<Operand> arguments)
    {
        if (!arguments[0].IsNumber || Math.Abs(arguments[0].Number) > 1e11)
        {
            return Operand.Fault("An epoch is a number of seconds.");
        }

        var instant = DateTimeOffset.UnixEpoch.AddSeconds(arguments[0].Number).UtcDateTime;
        return OnInstant([Operand.From(instant.ToString("O", CultureInfo.InvariantCulture)), .. arguments[1..]], unchanged => unchanged, formatAt: 1);
    }

    private static Operand ConvertFromUtc(ReadOnlySpan<Operand> arguments)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(arguments[1].Text, out var zone))
        {
            return Operand.Fault("There is no such time zone.");
        }

        if (!Locale.TryFind(arguments, 3, out var culture))
        {
            return Operand.Fault("There is no such locale.");
        }

        var format = FormatOf(arguments, 2, "yyyy-MM-ddTHH:mm:ss.fffffff");
        return OnInstant(arguments, instant => Operand.From(TimeZoneInfo.ConvertTimeFromUtc(instant, zone).ToString(format, culture)));
    }
}
