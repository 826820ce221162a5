using System.Security.Cryptography;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Partnership.Calendars;

namespace TeamsBot.Alarms;

/// <summary>How many days the bot's secrets and certificates are still good for.</summary>
internal sealed class CredentialsHealthCheck(ExpiringCredentials credentials, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var today = LondonTime.DayOf(time.GetUtcNow());
            var days = credentials.All.ToDictionary(static one => one.Id, one => one.Expires.DayNumber - today.DayNumber, StringComparer.Ordinal);
            var data = days.ToDictionary(static one => $"{one.Key}DaysLeft", static one => (object)(double)one.Value, StringComparer.Ordinal);
            return Task.FromResult(days.Values.Any(static left => left <= WarnOfExpiry.FirstStep)
                ? HealthCheckResult.Degraded("A secret or certificate expires soon, or has.", data: data)
                : HealthCheckResult.Healthy(data: data));
        }
        catch (CryptographicException exception)
        {
            return Task.FromResult(HealthCheckResult.Degraded("A certificate cannot be read.", exception));
        }
    }
}
