using TeamsBot.Scheduling;
using TeamsBot.Teams;

namespace TeamsBot;

internal static class StartupRegistration
{
    /// <summary>What happens between start and the first activity.</summary>
    public static IServiceCollection AddStartup(this IServiceCollection services)
    {
        services.AddHostedService<Readiness>();
        services.AddHostedService<LoopbackGuard>();
        services.AddHostedService<TelemetryExport>();
        services.AddSingleton<IScheduledWork>(provider => provider.GetRequiredService<RecentActivities>());
        services.AddSingleton<Scheduler>();
        services.AddHostedService(provider => provider.GetRequiredService<Scheduler>());
        return services;
    }
}
