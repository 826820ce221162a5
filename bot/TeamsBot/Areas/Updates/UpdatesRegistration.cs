using Partnership.Texts;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates.Cards;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Updates;

/// <summary>Progress updates: their cards and steps.</summary>
internal static class UpdatesRegistration
{
    public static IServiceCollection AddUpdates(this IServiceCollection services)
    {
        services.AddSingleton<UpdateStore>();
        services.AddSingleton<UpdateCards>();
        services.AddSingleton<UpdateMessages>();
        services.AddSingleton<UpdateService>();
        services.AddSingleton<UpdateEditor>();
        services.AddSingleton<UpdateViewer>();
        services.AddSingleton<IRequestsOfReturns, UpdateRequestParser>();
        services.AddSingleton<ICapability, UpdatesCapability>();
        services.AddSingleton<IWaiting, UpdatesWaiting>();
        services.AddSingleton(new ButtonWay(new QuestionShape(ReturnButtonWords.Accepting, ReturnButtonWords.Approved), UpdateVerbs.Accept));
        services.AddSingleton(new ButtonWay(ReturnButtonWords.Refusal, UpdateVerbs.Review));
        return services;
    }
}
