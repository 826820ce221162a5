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
        services.AddSingleton<IndicatorCatalogue>();
        services.AddSingleton<IKnownIndicators>(static provider => provider.GetRequiredService<IndicatorCatalogue>());
        services.AddSingleton<IRequestsOfReturns, IndicatorRequestParser>();
        services.AddSingleton<IndicatorService>();
        services.AddSingleton<IndicatorDefinitionService>();
        services.AddSingleton<IndicatorFigureEditor>();
        services.AddSingleton<IndicatorChanging>();
        services.AddSingleton<IndicatorChoosing>();
        services.AddSingleton<IndicatorViewer>();
        services.AddSingleton<ICapability, IndicatorsCapability>();
        services.AddSingleton<IWaiting, IndicatorsWaiting>();
        return services;
    }
}
