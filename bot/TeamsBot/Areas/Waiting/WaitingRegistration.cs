using TeamsBot.Chat;

namespace TeamsBot.Areas.Waiting;

/// <summary>What waits for people. Each area registers its own <see cref="IWaiting"/>.</summary>
internal static class WaitingRegistration
{
    public static IServiceCollection AddWaiting(this IServiceCollection services)
    {
        services.AddSingleton<WaitingCards>();
        services.AddSingleton<WaitingList>();
        services.AddSingleton<ICapability, WaitingCapability>();
        return services;
    }
}
