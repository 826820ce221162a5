using Microsoft.Bot.Builder;
using TeamsBot.Conversation;

namespace TeamsBot.People;

/// <summary>Who has which role, and what the bot holds about people.</summary>
internal static class PeopleRegistration
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<Roles>();
        services.AddSingleton<RoleStore>();
        services.AddSingleton<IMiddleware, RoleNameMiddleware>();
        services.AddHostedService<RoleSeeding>();
        return services;
    }
}
