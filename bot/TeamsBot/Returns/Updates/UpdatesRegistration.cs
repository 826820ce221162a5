using TeamsBot.Cards.Updates;
using TeamsBot.Conversation;
using TeamsBot.Waiting;

namespace TeamsBot.Returns.Updates;

/// <summary>Progress updates: their cards and steps.</summary>
internal static class UpdatesRegistration
{
    public static IServiceCollection AddUpdates(this IServiceCollection services)
    {
        services.AddSingleton<UpdateCards>();
        services.AddSingleton<UpdateMessages>();
        services.AddSingleton<UpdateDesk>();
        services.AddSingleton<UpdateWriting>();
        services.AddSingleton<UpdateReading>();
        services.AddSingleton<ICapability, UpdatesCapability>();
        services.AddSingleton<IWaiting, UpdatesWaiting>();
        return services;
    }
}
