using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace TeamsBot.Graph;

/// <summary>How reading Microsoft 365 goes. An outage of it degrades the bot, which works on with what it knows.</summary>
internal sealed class GraphHealthCheck(IOptions<GraphOptions> options, GraphOutages outages, TimeProvider time) : IHealthCheck
{
    /// <summary>So many intervals without a reading, and without an outage that would explain it, are a fault of the bot's own.</summary>
    private const int MostMissed = 4;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["enabled"] = options.Value.Enabled ? "yes" : "no" };
        foreach (var (part, read) in outages.LastRead)
        {
            data[$"{Name(part)}LastRead"] = Instant(read);
        }

        var failing = outages.Now;
        foreach (var (part, outage) in failing)
        {
            data[$"{Name(part)}FailingSince"] = Instant(outage.Since);
            data[$"{Name(part)}Fault"] = outage.Kind.ToString();
        }

        if (failing.Count == 0 && outages.LastRead.Values.Any(read => time.GetUtcNow() - read > MostMissed * options.Value.Interval))
        {
            return Task.FromResult(HealthCheckResult.Degraded("Microsoft 365 is not read any more.", data: data));
        }

        return Task.FromResult(failing.Count == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded("Microsoft 365 cannot be read.", data: data));
    }

    private static string Name(GraphPart part) => part is GraphPart.Calendar ? "calendar" : "papers";

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
