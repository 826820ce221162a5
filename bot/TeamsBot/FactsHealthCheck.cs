using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TeamsBot.Facts;

namespace TeamsBot;

internal sealed class FactsHealthCheck(Knowledge knowledge) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (facts, _) = await knowledge.GetAsync();
        return HealthCheckResult.Healthy(data: new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["partnership"] = facts.Id,
            ["documents"] = facts.Documents.Count.ToString(CultureInfo.InvariantCulture),
        });
    }
}
