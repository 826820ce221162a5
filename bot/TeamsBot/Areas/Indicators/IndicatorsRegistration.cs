using TeamsBot.Areas.Indicators.Tables;
using TeamsBot.Areas.Returns;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Indicators;

/// <summary>Indicators: their cards, their figures and the scorecard.</summary>
internal static class IndicatorsRegistration
{
    public static IServiceCollection AddIndicators(this IServiceCollection services)
    {
        services.AddSingleton<IndicatorStore>();
        services.AddSingleton<IndicatorCards>();
        services.AddSingleton<IndicatorBook>();
        services.AddSingleton<IKnownIndicators>(static provider => provider.GetRequiredService<IndicatorBook>());
        services.AddSingleton<IRequestsOfReturns, IndicatorRequests>();
        services.AddSingleton<IndicatorDesk>();
        services.AddSingleton<DefinitionDesk>();
        services.AddSingleton<IndicatorWriting>();
        services.AddSingleton<IndicatorChanging>();
        services.AddSingleton<IndicatorChoosing>();
        services.AddSingleton<IndicatorReading>();
        services.AddSingleton<ICapability, IndicatorsCapability>();
        services.AddSingleton<IWaiting, IndicatorsWaiting>();
        return services;
    }
}
