using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamsBot.Storage;

/// <summary>
/// Whether the database can be read, lies where the next start looks for it and, where the last change failed, whether it takes changes again: a bot that gets no traffic because
/// it is not ready would not find out otherwise.
/// </summary>
internal sealed class DatabaseHealthCheck(BotDatabase database, DatabaseReader reader, DatabaseWriter writer) : IHealthCheck
{
    public const string Name = "database";

    /// <summary>A key that no conversation or user has.</summary>
    private const string ProbeKey = "health/probe";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            reader.Read(0, static (session, _) => session.BotState.Version(ProbeKey));
            database.EnsureInPlace();
            if (writer.Fault is not null)
            {
                await writer.WriteAsync(new Probe(), cancellationToken);
            }

            return HealthCheckResult.Healthy();
        }
        catch (DatabaseFaultException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }

    /// <summary>Writes a page and leaves nothing behind.</summary>
    private sealed class Probe : DatabaseWrite
    {
        public override void Apply(DatabaseSession session)
        {
            session.BotState.Put(ProbeKey, "{}", version: 0);
            session.BotState.Delete(ProbeKey);
        }
    }
}
