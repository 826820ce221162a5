namespace TeamsBot.Commands.Playground;

internal static class PlaygroundServiceCollectionExtensions
{
    /// <summary>Starts Microsoft 365 Agents Playground beside the bot, where <see cref="PlaygroundOptions"/> and the environment ask for it.</summary>
    public static IServiceCollection AddPlayground(this IServiceCollection services)
    {
        services.AddOptions<PlaygroundOptions>().BindConfiguration(PlaygroundOptions.SectionName);
        services.AddHostedService<PlaygroundHostedService>();
        return services;
    }
}
