using System.Globalization;

namespace TeamsBot.Hosting;

/// <summary>A day in the settings, written as 2027-03-31.</summary>
internal static class ExpiryDate
{
    public static bool TryRead(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
