#nullable disable // As in the SDK: headers and query values that are null are left out.
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Conversations on a channel, their activities and members. Nothing is retried; an answer outside 2xx is thrown as an
/// <see cref="ErrorResponseException"/>.
/// </summary>
public interface IConversations
{
    Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    /// <summary>Appends to the end of a conversation.</summary>
    Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    /// <summary>Answers one activity, as a thread where the channel has threads.</summary>
    Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    /// <summary>Puts <paramref name="activity"/> in the place of one that the bot sent.</summary>
    Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many members at most; null leaves it to the channel.</param>
    /// <param name="continuationToken">What the page before gave; null for the first page.</param>
    /// <param name="customHeaders">Headers to add to the request.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = default, string continuationToken = default, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);
}
