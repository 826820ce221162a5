using Microsoft.Extensions.Options;
using TeamsBot.Areas.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Cards;
using TeamsBot.Areas.Meetings.Papers;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Meetings;

/// <summary>The meetings: what is said of them, how they are changed, and their calendar files.</summary>
internal static class MeetingsRegistration
{
    public static IServiceCollection AddMeetings(this IServiceCollection services)
    {
        services.AddOptions<MeetingsOptions>().BindConfiguration(MeetingsOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MeetingsOptions>, MeetingsOptionsValidator>();
        services.AddSingleton<MeetingLinks>();
        services.AddHostedService(provider => provider.GetRequiredService<MeetingLinks>());
        services.AddSingleton<MeetingRequestParser>();
        services.AddSingleton<MeetingTopic>();
        services.AddSingleton<MeetingFinder>();
        services.AddSingleton<MeetingService>();
        services.AddSingleton<MeetingStore>();
        services.AddSingleton<MeetingCards>();
        services.AddSingleton<MeetingReplies>();
        services.AddSingleton<MeetingChanges>();
        services.AddSingleton<MeetingAnswers>();
        services.AddSingleton<AgendaSuggestions>();
        services.AddSingleton<AgendaViewer>();
        services.AddSingleton<PublishForecast>();
        services.AddSingleton<AgendaEditor>();
        services.AddSingleton<PendingPapers>();
        services.AddSingleton<PaperReplies>();
        services.AddSingleton<PaperFiling>();
        services.AddSingleton<PaperUpload>();
        services.AddSingleton<MeetingRequests>();
        services.AddSingleton<MeetingsInTime>();
        services.AddSingleton<AgendaLiveAnswers>();
        services.AddSingleton<MeetingLiveAnswers>();
        services.AddSingleton<IWaiting, MeetingsWaiting>();
        services.AddSingleton<MeetingButtons>();
        services.AddSingleton<ICapability, MeetingsCapability>();
        return services;
    }
}
