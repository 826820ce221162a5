using TeamsBot.Scheduling;

namespace TeamsBot.Alarms;

/// <summary>What would otherwise stop working without a word.</summary>
internal static class AlarmsRegistration
{
    /// <summary>After the scheduler, which is watched, and after what posts.</summary>
    public static IServiceCollection AddAlarms(this IServiceCollection services)
    {
        services.AddSingleton<SchedulerWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<SchedulerWatch>());
        services.AddSingleton<ExpiringCredentials>();
        services.AddSingleton<IScheduledWork, WarnOfExpiry>();
        services.AddHealthChecks().AddCheck<CredentialsHealthCheck>("credentials").AddCheck<BankHolidaysHealthCheck>("bankHolidays");
        return services;
    }
}
