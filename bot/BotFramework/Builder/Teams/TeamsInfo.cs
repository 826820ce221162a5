#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams tells about the conversation or team of a turn.</summary>
public static class TeamsInfo
{
    /// <summary>One member of the turn's team, or of its conversation outside teams.</summary>
    /// <param name="userId">The member's Teams id or Entra object id.</param>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberOfAsync(turnContext, TeamIdOf(turnContext) ?? ConversationIdOf(turnContext), userId, cancellationToken);

    /// <exception cref="InvalidOperationException">Neither the call nor the turn names a team.</exception>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = default, CancellationToken cancellationToken = default) =>
        MemberOfAsync(turnContext, TeamIdOrThrow(turnContext, teamId), userId, cancellationToken);

    /// <summary>One page of the members of the turn's team, or of its conversation outside teams.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = default, string continuationToken = default, CancellationToken cancellationToken = default) =>
        PageOfAsync(turnContext, TeamIdOf(turnContext) ?? ConversationIdOf(turnContext), continuationToken, pageSize, cancellationToken);

    /// <exception cref="InvalidOperationException">Neither the call nor the turn names a team.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(ITurnContext turnContext, string teamId = default, string continuationToken = default, int? pageSize = default, CancellationToken cancellationToken = default) =>
        PageOfAsync(turnContext, TeamIdOrThrow(turnContext, teamId), continuationToken, pageSize, cancellationToken);

    /// <exception cref="InvalidOperationException">Neither the call nor the turn names a team.</exception>
    public static async Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string teamId = default, CancellationToken cancellationToken = default)
    {
        var id = TeamIdOrThrow(turnContext, teamId);
        using var client = TeamsClientOf(turnContext);
        return await client.Teams.FetchTeamDetailsAsync(id, cancellationToken);
    }

    /// <exception cref="InvalidOperationException">Neither the call nor the turn names a team.</exception>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(ITurnContext turnContext, string teamId = default, CancellationToken cancellationToken = default)
    {
        var id = TeamIdOrThrow(turnContext, teamId);
        using var client = TeamsClientOf(turnContext);
        var channels = await client.Teams.FetchChannelListAsync(id, cancellationToken);
        return channels.Conversations;
    }

    /// <summary>Starts a new thread in a channel.</summary>
    /// <returns>The new thread's reference and the id of its first message.</returns>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrWhiteSpace(teamsChannelId))
        {
            throw new ArgumentNullException(nameof(teamsChannelId));
        }

        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        Tuple<ConversationReference, string> thread = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId,
            Channels.Msteams,
            turnContext.Activity.ServiceUrl,
            audience: null,
            parameters,
            (created, _) =>
            {
                thread = Tuple.Create(created.Activity.GetConversationReference(), created.Activity.Id);
                return Task.CompletedTask;
            },
            cancellationToken);
        return thread;
    }

    private static async Task<TeamsChannelAccount> MemberOfAsync(ITurnContext turnContext, string conversationId, string userId, CancellationToken cancellationToken)
    {
        var conversations = (Conversations)ClientOf(turnContext).Conversations;
        var member = await conversations.GetConversationMemberAsync(userId, conversationId, cancellationToken);
        return TeamsAccount(member);
    }

    private static async Task<TeamsPagedMembersResult> PageOfAsync(ITurnContext turnContext, string conversationId, string continuationToken, int? pageSize, CancellationToken cancellationToken)
    {
        var page = await ClientOf(turnContext).Conversations.GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult
        {
            ContinuationToken = page.ContinuationToken,
            Members = page.Members?.Select(TeamsAccount).ToList(),
        };
    }

    // The connector reads members as plain accounts; what Teams adds is among their properties.
    private static TeamsChannelAccount TeamsAccount(ChannelAccount account) => JObject.FromObject(account).ToObject<TeamsChannelAccount>();

    private static string TeamIdOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id;
    }

    private static string TeamIdOrThrow(ITurnContext turnContext, string teamId) =>
        teamId ?? TeamIdOf(turnContext) ?? throw new InvalidOperationException("The turn is not in a team, and no team was named.");

    private static string ConversationIdOf(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The turn has no conversation.");

    private static IConnectorClient ClientOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector client.");

    private static TeamsConnectorClient TeamsClientOf(ITurnContext turnContext) => ClientOf(turnContext) is ConnectorClient client
        ? new TeamsConnectorClient(client.BaseUri, client.Credentials, client.HttpClient, disposeHttpClient: false)
        : throw new InvalidOperationException("The turn's connector client is not the connector's own.");
}
