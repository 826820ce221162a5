using TeamsBot.Cards.Returns;
using TeamsBot.Conversation;
using TeamsBot.Meetings;
using TeamsBot.Meetings.Posts;

namespace TeamsBot.Returns;

/// <summary>What brings returns, updates and indicators together for the secretariat and the agenda.</summary>
internal static class ReportsRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ReportCards>();
        services.AddSingleton<ICapability, ReportsCapability>();
        services.AddSingleton<IAgendaMatters, AgendaMatters>();
        services.AddSingleton<IMissingReturns, MissingReturns>();
        return services;
    }
}
