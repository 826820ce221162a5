using Microsoft.Bot.Builder;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Questions;
using TeamsBot.Areas.Questions.Cards;
using TeamsBot.Areas.Reports;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates;
using TeamsBot.Areas.Waiting;
using TeamsBot.Cards;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.Hosting;
using TeamsBot.Scheduling;

namespace TeamsBot;

/// <summary>What the bot says: its capabilities, its cards and what it remembers of a conversation.</summary>
internal static class ConversationRegistration
{
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<Knowledge>();
        services.AddSingleton(_ => new CardTemplates(Path.Combine(Settings.Root, "cards")));
        services.AddSingleton<AnswerCards>();
        services.AddSingleton<AnswerMessage>();
        services.AddSingleton<MemberState>();
        services.AddSingleton<WelcomedState>();
        services.AddSingleton<Clarification>();
        services.AddSingleton<QuestionCapability>();
        services.AddSingleton<ICapability>(provider => provider.GetRequiredService<QuestionCapability>());
        services.AddSingleton<RecentQuestions>();
        services.AddSingleton<QuestionGapStore>();
        services.AddSingleton<ShownCards>();
        services.AddSingleton<IMiddleware>(static provider => provider.GetRequiredService<ShownCards>());
        services.AddSingleton<AskedQuestions>();
        services.AddSingleton<QuestionGapCards>();
        services.AddSingleton<IScheduledWork, RemoveOldQuestionGaps>();
        services.AddSingleton<FactCards>();
        services.AddSingleton<FactSearchExtension>();
        services.AddSingleton(FactSearchExtension.Help);
        services.AddWaiting();
        services.AddReturns();
        services.AddUpdates();
        services.AddIndicators();
        services.AddReports();
        services.AddMeetings();
        services.AddSingleton<ICapability, QuestionGapsCapability>();
        services.AddHostedService<ReduceQuestionGaps>();
        services.AddHostedService<AllocationFactsLoader>();
        services.AddSingleton<LiveQuestionParser>();
        services.AddSingleton<Capabilities>();
        services.AddSingleton<PersonalChat>();
        services.AddSingleton<Welcome>();
        services.AddSingleton(static provider => new Lazy<Welcome>(provider.GetRequiredService<Welcome>));
        services.AddSingleton<ICapability, AppealCapability>();
        services.AddSingleton<SlowAnswer>();
        services.AddSingleton<IBot, PartnershipBot>();
        return services;
    }
}
