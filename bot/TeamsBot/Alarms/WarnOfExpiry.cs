using System.Globalization;
using Partnership.Calendars;
using TeamsBot.Delivery;
using TeamsBot.Hosting;
using TeamsBot.Scheduling;

namespace TeamsBot.Alarms;

/// <summary>Tells the secretariat 30, 14, 7 days and 1 day before a secret or certificate expires, and when it has.</summary>
internal sealed class WarnOfExpiry(ExpiringCredentials credentials, SecretariatNotices notices, TimeProvider time) : IScheduledWork
{
    private const string Kind = "alarm";

    private static readonly int[] _steps = [1, 7, 14, 30];

    public string Name => "warn of expiring credentials";

    /// <summary>Short enough that a bot which is restarted every day gets to it.</summary>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <summary>From so many days before its end on, a credential is near its end.</summary>
    public static int FirstStep => 30;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = LondonTime.DayOf(time.GetUtcNow());
        foreach (var credential in credentials.All)
        {
            var days = credential.Expires.DayNumber - today.DayNumber;
            if (days > FirstStep)
            {
                continue;
            }

            // A step that was missed, as the bot did not run, is made up for by the next one only.
            var step = days < 0 ? "expired" : _steps.First(step => days <= step).ToString(CultureInfo.InvariantCulture);
            await notices.TellAsync($"credential/{credential.Id}/{credential.Expires:yyyy-MM-dd}/{step}", Kind, Text(credential, days), cancellationToken);
        }
    }

    private static string Text(Credential credential, int days)
    {
        var name = char.ToUpperInvariant(credential.Name[0]) + credential.Name[1..];
        var day = LondonWords.Day(credential.Expires);
        return days switch
        {
            < 0 => $"{name} expired on {day}; {credential.Loss}. Please have a new one put into {credential.Settings}.",
            0 => $"{name} expires today; then {credential.Loss}. Please have a new one put into {credential.Settings}.",
            _ => $"{name} expires on {day}, in {LondonWords.Count(days, "day")}; then {credential.Loss}. Please have a new one put into {credential.Settings}.",
        };
    }
}
