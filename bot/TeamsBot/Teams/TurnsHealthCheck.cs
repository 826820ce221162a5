using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamsBot.Teams;

/// <summary>Tells when a turn last failed. One failed turn does not make the bot unready: the next person may be answered.</summary>
internal sealed class TurnsHealthCheck(TurnFailures failures) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(failures.SinceLast is { } age
            ? HealthCheckResult.Healthy(data: new Dictionary<string, object>(StringComparer.Ordinal) { ["secondsSinceLastFailure"] = age.TotalSeconds })
            : HealthCheckResult.Healthy());
}
