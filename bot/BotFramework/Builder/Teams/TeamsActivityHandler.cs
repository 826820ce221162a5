#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>An <see cref="ActivityHandler"/> that knows the events and invokes of Microsoft Teams.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (!IsTeams(activity))
        {
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        var data = activity.GetChannelData<TeamsChannelData>();
        if (activity.MembersAdded is { } added)
        {
            return OnTeamsMembersAddedDispatchAsync(added, data?.Team, turnContext, cancellationToken);
        }

        if (activity.MembersRemoved is { } removed)
        {
            return OnTeamsMembersRemovedDispatchAsync(removed, data?.Team, turnContext, cancellationToken);
        }

        return data?.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "channelRenamed" => OnTeamsChannelRenamedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "channelRestored" => OnTeamsChannelRestoredAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "teamArchived" => OnTeamsTeamArchivedAsync(data.Team, turnContext, cancellationToken),
            "teamUnarchived" => OnTeamsTeamUnarchivedAsync(data.Team, turnContext, cancellationToken),
            "teamDeleted" => OnTeamsTeamDeletedAsync(data.Team, turnContext, cancellationToken),
            "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(data.Team, turnContext, cancellationToken),
            "teamRenamed" => OnTeamsTeamRenamedAsync(data.Team, turnContext, cancellationToken),
            "teamRestored" => OnTeamsTeamRestoredAsync(data.Team, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>Completes who was added, asking Teams where the event says too little, and passes them on.</summary>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var complete = new List<TeamsChannelAccount>(membersAdded.Count);
        foreach (var member in membersAdded)
        {
            var knowsEnough = member.Properties.HasValues || string.Equals(member.Id, turnContext.Activity.Recipient?.Id, StringComparison.Ordinal);
            complete.Add(knowsEnough ? TeamsAccount(member) : await FetchAsync(member, turnContext, cancellationToken));
        }

        await OnTeamsMembersAddedAsync(complete, teamInfo, turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync(membersRemoved.Select(TeamsAccount).ToList(), teamInfo, turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    protected virtual Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelRestoredAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        EventTypeOf(turnContext.Activity) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        EventTypeOf(turnContext.Activity) switch
        {
            "softDeleteMessage" => OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageDeleteActivityAsync(turnContext, cancellationToken),
        };

    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsTeams(IActivity activity) => string.Equals(activity.ChannelId, Channels.Msteams, StringComparison.Ordinal);

    private static string EventTypeOf(IActivity activity) =>
        IsTeams(activity) ? activity.GetChannelData<TeamsChannelData>()?.EventType : null;

    private static TeamsChannelAccount TeamsAccount(ChannelAccount account) =>
        account as TeamsChannelAccount ?? JObject.FromObject(account).ToObject<TeamsChannelAccount>();

    private static async Task<TeamsChannelAccount> FetchAsync(ChannelAccount member, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, member.Id, cancellationToken);
        }
        catch (ErrorResponseException exception) when (string.Equals(exception.Body?.Error?.Code, "ConversationNotFound", StringComparison.Ordinal))
        {
            // Whoever was added has gone again: what the event said is all that there is.
            return new TeamsChannelAccount { Id = member.Id, Name = member.Name, AadObjectId = member.AadObjectId, Role = member.Role };
        }
    }
}
