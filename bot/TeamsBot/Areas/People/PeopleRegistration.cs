using Microsoft.Bot.Builder;
using TeamsBot.Areas.People.Cards;
using TeamsBot.Chat;
using TeamsBot.People;
using TeamsBot.Scheduling;

namespace TeamsBot.Areas.People;

/// <summary>Who has which role, and what the bot holds about people.</summary>
internal static class PeopleRegistration
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<Roles>();
        services.AddSingleton<RoleStore>();
        services.AddSingleton<ConversationEnds>();
        services.AddSingleton<IScheduledWork, EndUnusedConversations>();
        services.AddSingleton<IMiddleware, RoleNameMiddleware>();
        services.AddHostedService<RoleSeeding>();
        services.AddSingleton<PersonFinder>();
        services.AddSingleton<RoleChanging>();
        services.AddSingleton<RoleCards>();
        services.AddSingleton<ICapability, RolesCapability>();
        services.AddSingleton<ICapability, RoleAnswersCapability>();
        services.AddSingleton<IPersonalRecords, RoleRecords>();
        services.AddSingleton<IPersonalRecords, ConversationRecords>();
        services.AddSingleton<IPersonalRecords, WorkRecords>();
        services.AddSingleton<IPersonalRecords, AuditRecords>();
        services.AddSingleton<ICapability, PersonalDataCapability>();
        return services;
    }
}
