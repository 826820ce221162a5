using TeamsBot.Areas.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Reports;

/// <summary>What brings returns, updates and indicators together for the secretariat and the agenda.</summary>
internal static class ReportsRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ReportCards>();
        services.AddSingleton<ICapability, ReportsCapability>();
        services.AddSingleton<IAgendaSuggestionSource, AgendaSuggestionSource>();
        services.AddSingleton<IMissingReturns, MissingReturns>();
        return services;
    }
}
