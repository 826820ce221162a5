#nullable disable // As in the SDK: headers and query values that are null are left out.
using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConversations"/>
public class Conversations : IConversations, IServiceOperations<ConnectorClient>
{
    public Conversations(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Client.Rest.SendAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Client.Rest.SendAsync<ResourceResponse>(HttpMethod.Post, Conversation(conversationId) + "/activities", activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Client.Rest.SendAsync<ResourceResponse>(HttpMethod.Post, ActivityIn(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Client.Rest.SendAsync<ResourceResponse>(HttpMethod.Put, ActivityIn(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default) =>
        Client.Rest.SendAsync(HttpMethod.Delete, ActivityIn(conversationId, activityId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default) =>
        Client.Rest.SendAsync<IList<ChannelAccount>>(HttpMethod.Get, Conversation(conversationId) + "/members", body: null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(string userId, string conversationId, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default) =>
        Client.Rest.SendAsync<ChannelAccount>(HttpMethod.Get, $"{Conversation(conversationId)}/members/{RestCaller.Segment(userId, nameof(userId))}", body: null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = default, string continuationToken = default, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        var path = Conversation(conversationId) + "/pagedmembers";
        if (pageSize is { } size)
        {
            path += "?pageSize=" + size.ToString(CultureInfo.InvariantCulture);
        }

        if (continuationToken is not null)
        {
            path += (pageSize is null ? "?" : "&") + "continuationToken=" + Uri.EscapeDataString(continuationToken);
        }

        return Client.Rest.SendAsync<PagedMembersResult>(HttpMethod.Get, path, body: null, customHeaders, cancellationToken);
    }

    private static string Conversation(string conversationId) =>
        "v3/conversations/" + RestCaller.Segment(conversationId, nameof(conversationId));

    private static string ActivityIn(string conversationId, string activityId) =>
        $"{Conversation(conversationId)}/activities/{RestCaller.Segment(activityId, nameof(activityId))}";
}
