using System.Globalization;

namespace Partnership.Meetings.Exchange;

/// <summary>A link that opens a meeting as a new entry in Outlook on the web, filled in and not yet saved.</summary>
public static class OutlookLink
{
    private const string Compose = "https://outlook.office.com/calendar/0/deeplink/compose";

    // Browsers and mail gateways cut longer addresses.
    private const int LongestBody = 600;

    public static Uri To(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var time = meeting.Time;
        var body = CalendarFile.Description(meeting);
        var query = new List<(string Name, string? Value)>
        {
            ("path", "/calendar/action/compose"),
            ("rru", "addevent"),
            ("subject", meeting.Title),
            ("startdt", time.AllDay ? Day(time.Day) : Utc(time.Starts)),
            ("enddt", time.AllDay ? Day(time.LastDay.AddDays(1)) : Utc(time.Ends)),
            ("allday", time.AllDay ? "true" : null),
            ("location", meeting.Details.Place),
            ("body", body.Length == 0 ? null : body.Length <= LongestBody ? body : body[..Whole(body, LongestBody)] + "…"),
        };
        return new Uri(Compose + "?" + string.Join('&', query.Where(static part => part.Value is not null).Select(static part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A length at which no character of two halves is cut.</summary>
    private static int Whole(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
