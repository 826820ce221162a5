#nullable disable // As in the SDK: headers that are null are left out.
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <inheritdoc cref="ITeamsOperations"/>
public class TeamsOperations : IServiceOperations<TeamsConnectorClient>, ITeamsOperations
{
    public TeamsOperations(TeamsConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public TeamsConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(string teamId, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default) =>
        Client.Rest.SendAsync<ConversationList>(HttpMethod.Get, Team(teamId) + "/conversations", body: null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(string teamId, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default) =>
        Client.Rest.SendAsync<TeamDetails>(HttpMethod.Get, Team(teamId), body: null, customHeaders, cancellationToken);

    private static string Team(string teamId) => "v3/teams/" + RestCaller.Segment(teamId, nameof(teamId));
}
