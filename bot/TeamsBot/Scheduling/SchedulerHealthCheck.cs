using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamsBot.Scheduling;

/// <summary>Whether scheduled work still runs: a beat that is six beats late hangs.</summary>
internal sealed class SchedulerHealthCheck(Scheduler scheduler) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (scheduler.SinceLastBeat is not { } age)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The scheduler has not started."));
        }

        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["secondsSinceLastBeat"] = age.TotalSeconds };
        return Task.FromResult(age < 6 * Scheduler.Beat ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Unhealthy("Scheduled work hangs.", data: data));
    }
}
