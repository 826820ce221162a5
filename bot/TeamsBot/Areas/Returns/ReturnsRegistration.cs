using TeamsBot.Areas.Returns.Exports;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.Areas.Returns.Reminders;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Signing;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.Scheduling;

namespace TeamsBot.Areas.Returns;

/// <summary>The fund's returns: their dialog, its steps and cards.</summary>
internal static class ReturnsRegistration
{
    public static IServiceCollection AddReturns(this IServiceCollection services)
    {
        services.AddSingleton<ReturnStore>();
        services.AddSingleton<IOwnAllocations>(static provider => provider.GetRequiredService<ReturnStore>());
        services.AddSingleton<ReturnCards>();
        services.AddSingleton<ReturnReports>();
        services.AddSingleton<PeriodCards>();
        services.AddSingleton<ReturnArchive>();
        services.AddSingleton<ReturnNotices>();
        services.AddSingleton<ReturnMessages>();
        services.AddSingleton<ReturnService>();
        services.AddSingleton<ReturnViews>();
        services.AddSingleton<ReturnChoices>();
        services.AddSingleton<NextMovers>();
        services.AddSingleton<ChooseStep>();
        services.AddSingleton<OverviewStep>();
        services.AddSingleton<LineStep>();
        services.AddSingleton<SignStep>();
        services.AddSingleton<ReviewStep>();
        services.AddSingleton<ReturnDialog>();
        services.AddSingleton<ReturnConversation>();
        services.AddSingleton<ReturnRequestParser>();
        services.AddSingleton<ICapability, ReturnsCapability>();
        services.AddSingleton<ReturnsWaiting>();
        services.AddSingleton<IWaiting>(static provider => provider.GetRequiredService<ReturnsWaiting>());
        services.AddSingleton<ReturnAnswers>();
        services.AddSingleton<SpendingPlanAnswers>();
        services.AddSingleton<MoneyAnswers>();
        services.AddSingleton<OwnAreas>();
        services.AddSingleton<ICapability, ReturnAnswersCapability>();
        services.AddSingleton<PeriodForms>();
        services.AddSingleton<PeriodMessages>();
        services.AddSingleton<PeriodSaving>();
        services.AddSingleton<ICapability, PeriodsCapability>();
        services.AddSingleton<AllocationFiles>();
        services.AddSingleton<ReturnReminders>();
        services.AddSingleton<ReturnChase>();
        services.AddSingleton<IScheduledWork, RemindOfReturns>();
        services.AddSingleton<ICapability, ChaseCapability>();
        Array.ForEach(ReturnButtonWords.All, way => services.AddSingleton(way));
        services.AddExports();
        return services;
    }
}
