using Microsoft.Extensions.Options;

namespace TeamsBot.Meetings;

/// <summary>The meetings: what is said of them, how they are changed, and their calendar files.</summary>
internal static class MeetingsRegistration
{
    public static IServiceCollection AddMeetings(this IServiceCollection services)
    {
        services.AddOptions<MeetingsOptions>().BindConfiguration(MeetingsOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MeetingsOptions>, MeetingsOptionsValidator>();
        services.AddSingleton<MeetingLinks>();
        services.AddHostedService(provider => provider.GetRequiredService<MeetingLinks>());
        services.AddSingleton<MeetingWords>();
        services.AddSingleton<MeetingTopic>();
        services.AddSingleton<MeetingFinder>();
        services.AddSingleton<MeetingDesk>();
        return services;
    }
}
