#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public static class TeamsActivityExtensions
{
    /// <summary>The team that the activity comes from; null outside teams.</summary>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Team;

    /// <summary>The channel that the activity comes from; null outside channels.</summary>
    public static string TeamsGetChannelId(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Channel?.Id;

    /// <summary>The channel that was chosen for the bot when it was added to the team.</summary>
    public static string TeamsGetSelectedChannelId(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Settings?.SelectedChannel?.Id;

    /// <summary>Has Teams show the message in the activity feed of whoever receives it.</summary>
    public static void TeamsNotifyUser(this IActivity activity)
    {
        var data = activity.GetChannelData<TeamsChannelData>() ?? new TeamsChannelData();
        data.Notification = new NotificationInfo { Alert = true };
        activity.ChannelData = data;
    }
}
