using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Partnership.Calendars;

namespace TeamsBot.Alarms;

/// <summary>Degraded once the list of bank holidays nears its end.</summary>
internal sealed class BankHolidaysHealthCheck(TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["lastDay"] = BankHolidays.England.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        return Task.FromResult(BankHolidayCover.Warning(BankHolidays.England, LondonTime.DayOf(time.GetUtcNow())) is { } warning
            ? HealthCheckResult.Degraded(warning, data: data)
            : HealthCheckResult.Healthy(data: data));
    }
}
