using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using TeamsBot.Storage.References;
using TeamsBot.Teams;

namespace TeamsBot.Chat;

/// <summary>Something that befell a team or one of its channels.</summary>
/// <param name="Team">Teams' id; null where it was not told.</param>
/// <param name="Channel">Teams' id of the one channel that it is about; null for the whole team.</param>
/// <param name="Name">What the channel is called now; empty where that was not told.</param>
internal sealed record TeamEvent(TeamEventKind Kind, string? Team, string? Channel, string Name)
{
    /// <summary>Null for an activity that tells of none.</summary>
    public static TeamEvent? Of(Activity activity)
    {
        if (activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate) || ConversationReferenceStore.IsPersonal(activity.Conversation))
        {
            return null;
        }

        var data = activity.TryGetChannelData<TeamsChannelData>(out var told) ? told : null;
        var team = data?.Team?.Id ?? ConversationReferenceStore.WithoutThread(activity.Conversation.Id);
        var (channel, name) = (data?.Channel?.Id, data?.Channel?.Name?.Trim() ?? "");
        return (activity.Type, data?.EventType) switch
        {
            (_, "channelRenamed") => new TeamEvent(TeamEventKind.Renamed, team, channel, name),
            (_, "channelDeleted") => new TeamEvent(TeamEventKind.Deleted, team, channel, name),
            (_, "channelRestored") => new TeamEvent(TeamEventKind.Back, team, channel, name),
            (_, "teamArchived") => new TeamEvent(TeamEventKind.Archived, team, null, ""),
            (_, "teamDeleted" or "teamHardDeleted") => new TeamEvent(TeamEventKind.Deleted, team, null, ""),
            (_, "teamUnarchived" or "teamRestored") => new TeamEvent(TeamEventKind.Back, team, null, ""),
            (_, "channelMemberRemoved") when Departure.IsOf(activity) => new TeamEvent(TeamEventKind.TakenOut, team, channel, name),
            _ when Departure.IsOf(activity) => new TeamEvent(TeamEventKind.TakenOut, team, null, ""),
            (ActivityTypes.InstallationUpdate, _) when activity.Action is "add" => new TeamEvent(TeamEventKind.Back, team, null, ""),
            _ when activity.MembersAdded?.Any(member => string.Equals(member?.Id, activity.Recipient?.Id, StringComparison.Ordinal)) is true => new TeamEvent(TeamEventKind.Back, team, null, ""),
            _ => null,
        };
    }
}
