using Microsoft.Extensions.Options;
using TeamsBot.Areas.Meetings.Posts.Cards;
using TeamsBot.Chat;
using TeamsBot.Delivery;
using TeamsBot.Scheduling;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What is posted about meetings in the channels that the secretariat chose.</summary>
internal static class PostsRegistration
{
    /// <summary>After the delivery of posts, which it plans for.</summary>
    public static IServiceCollection AddMeetingPosts(this IServiceCollection services)
    {
        services.AddOptions<ReminderOptions>().BindConfiguration(ReminderOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReminderOptions>, ReminderOptionsValidator>();
        services.AddSingleton<ReminderPreferences>();
        services.AddSingleton<PostCards>();
        services.AddSingleton<PostPlans>();
        services.AddSingleton<PostWriter>();
        services.AddSingleton<IPostAuthor, MeetingPostAuthor>();
        services.AddSingleton<PostPlanner>();
        services.AddSingleton<IMeetingWatcher>(provider => provider.GetRequiredService<PostPlanner>());
        services.AddSingleton<IScheduledWork>(provider => provider.GetRequiredService<PostPlanner>());
        services.AddHostedService<PlanAtStart>();
        services.AddSingleton<PostingChannels>();
        services.AddSingleton<TeamLife>();
        services.AddSingleton<ComingPosts>();
        services.AddSingleton<IPlannedPosts>(provider => provider.GetRequiredService<ComingPosts>());
        services.AddSingleton<ChannelNames>();
        services.AddSingleton<PostsService>();
        services.AddSingleton<PostPreviews>();
        services.AddSingleton<ICapability, PostsCapability>();
        return services;
    }
}
