using Microsoft.Bot.Builder;
using TeamsBot.Chat;
using TeamsBot.Delivery.Cards;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;
using TeamsBot.Scheduling;

namespace TeamsBot.Delivery;

/// <summary>Posts of the bot's own to people and channels.</summary>
internal static class DeliveryRegistration
{
    /// <summary>After what trusts the service URLs at the start: the sender begins with it.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<RecipientHealth>();
        services.AddSingleton<PostAuthors>();
        services.AddSingleton<DeliveryNotices>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<SecretariatNotices>();
        services.AddSingleton<LateReplies>();
        services.AddSingleton<PostLedger>();
        services.AddSingleton<PostThrottle>();
        services.AddSingleton<TeamsPosts>();
        services.AddSingleton<PostDelivery>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
        services.AddSingleton<IMiddleware, RecipientMiddleware>();
        services.AddSingleton<IScheduledWork, RemoveOldPosts>();
        services.AddSingleton<DeliveryCards>();
        services.AddSingleton<ICapability, DeliveryCapability>();
        services.AddSingleton<IWaiting, PostsWaiting>();
        services.AddSingleton<IPersonalRecords, PostRecords>();
        return services;
    }
}
