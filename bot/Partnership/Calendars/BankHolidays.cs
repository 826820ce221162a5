using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Partnership.Calendars;

/// <summary>England's bank holidays, from a file in the form of https://www.gov.uk/bank-holidays.json, so that a newer one can take its place.</summary>
public sealed class BankHolidays
{
    private const string Division = "england-and-wales";

    private static readonly Lazy<BankHolidays> Built = new(static () =>
    {
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays.json")
            ?? throw new InvalidOperationException("The assembly lacks its bank holidays.");
        return Read(stream);
    });

    private readonly FrozenDictionary<DateOnly, BankHoliday> _byDay;

    public BankHolidays(IEnumerable<BankHoliday> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        All = [.. holidays.OrderBy(static holiday => holiday.Day)];
        if (All.Count == 0)
        {
            throw new ArgumentException("A calendar of bank holidays has at least one.", nameof(holidays));
        }

        _byDay = All.ToFrozenDictionary(static holiday => holiday.Day);
        FirstDay = new DateOnly(All[0].Day.Year, 1, 1);
        LastDay = new DateOnly(All[^1].Day.Year, 12, 31);
    }

    /// <summary>The holidays that come with this program.</summary>
    public static BankHolidays England => Built.Value;

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<BankHoliday> All { get; }

    /// <summary>The first day that the file speaks for: it holds whole years.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last day that the file speaks for.</summary>
    public DateOnly LastDay { get; }

    /// <summary>Reads a file of holidays.</summary>
    /// <exception cref="JsonException">It is not JSON of that form.</exception>
    public static BankHolidays Read(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var holidays = document.RootElement.GetProperty(Division).GetProperty("events").EnumerateArray().Select(static entry => new BankHoliday(
                DateOnly.ParseExact(entry.GetProperty("date").GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture),
                entry.GetProperty("title").GetString() ?? ""));
            return new BankHolidays(holidays);
        }
        catch (Exception fault) when (fault is KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new JsonException($"This is no list of bank holidays with \"{Division}\" and its \"events\".", fault);
        }
    }

    /// <summary>False where the file does not reach: then a holiday would be taken for a working day.</summary>
    public bool Covers(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>The holiday on this day; null on any other day.</summary>
    public BankHoliday? On(DateOnly day) => _byDay.GetValueOrDefault(day);
}
