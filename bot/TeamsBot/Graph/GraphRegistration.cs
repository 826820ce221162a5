using Microsoft.Extensions.Options;

namespace TeamsBot.Graph;

/// <summary>Meetings and papers from Microsoft 365.</summary>
internal static class GraphRegistration
{
    /// <summary>After what posts: notices go to the outbox.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<GraphOptions>, GraphOptionsValidator>();
        services.AddOptions<GraphOptions>().BindConfiguration(GraphOptions.SectionName).ValidateOnStart();
        services.AddSingleton<GraphConnection>();
        services.AddSingleton<GraphCalendar>();
        services.AddSingleton<GraphFolder>();
        services.AddSingleton<GraphSyncState>();
        services.AddSingleton<GraphOutages>();
        services.AddSingleton<CalendarMeetings>();
        services.AddSingleton<CalendarSync>();
        services.AddSingleton<PaperPlaces>();
        services.AddSingleton<PaperNotices>();
        services.AddSingleton<PapersSync>();
        services.AddSingleton<GraphReading>();
        services.AddHostedService(provider => provider.GetRequiredService<GraphReading>());
        services.AddHealthChecks().AddCheck<GraphHealthCheck>("graph");
        return services;
    }
}
