using Microsoft.Extensions.Options;
using TeamsBot.Facts;
using TeamsBot.People;
using TeamsBot.Teams;

namespace TeamsBot;

/// <summary>Every option that the host itself reads, bound and checked before the bot starts.</summary>
internal static class OptionsRegistration
{
    public static IServiceCollection AddHostOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        services.AddSingleton<IValidateOptions<TenantOptions>, TenantOptionsValidator>();
        services.AddOptions<BotOptions>().Bind(configuration).ValidateOnStart();
        services.AddOptions<TenantOptions>().Bind(configuration.GetSection(TenantOptions.SectionName)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PeopleOptions>, PeopleOptionsValidator>();
        services.AddOptions<PeopleOptions>().Bind(configuration.GetSection(PeopleOptions.SectionName)).ValidateOnStart();
        services.AddOptions<TurnOptions>()
            .Bind(configuration.GetSection(TurnOptions.SectionName))
            .Validate(options => options.TimeoutSeconds is >= 1 and <= 14, "Turn:TimeoutSeconds takes 1 to 14 seconds.")
            .ValidateOnStart();
        services.AddOptions<FactsOptions>()
            .Bind(configuration.GetSection(FactsOptions.SectionName))
            .Validate(options => options.Folder.Length > 0, "Facts:Folder is empty; it names the folder with the fact files.")
            .ValidateOnStart();
        services.AddOptions<TelemetryOptions>()
            .Bind(configuration.GetSection(TelemetryOptions.SectionName))
            .Validate(
                options => options.OtlpEndpoint.Length == 0 || Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out _),
                "Telemetry:OtlpEndpoint is no absolute address, such as http://localhost:4317.")
            .ValidateOnStart();
        return services;
    }
}
