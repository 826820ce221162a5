#nullable disable // As in the SDK, whose signatures say nothing about null.
using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Turns over the Bot Connector service: the channel's, and those that the bot starts itself.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = default)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <summary>Sends in order. A delay activity holds up those after it; an invoke response stays in the turn.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is nothing to send.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            // The channel gives the id.
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken) ?? new ResourceResponse(activities[i].Id ?? string.Empty);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Log.Updating(Logger, activity.Id);
        return ClientOf(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        Log.Deleting(Logger, reference.ActivityId);
        return ClientOf(turnContext).Conversations.DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(CreateClaimsIdentity(botAppId), reference.GetContinuationActivity(), audience: null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(CreateClaimsIdentity(botAppId), continuationActivity, audience: null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    /// <summary>Has the channel create a conversation, then runs the callback on an event named CreateConversation in it.</summary>
    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        var client = await factory.CreateAsync(serviceUrl, audience, cancellationToken);
        var created = await client.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);
        var activity = new Activity(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
            Conversation = new ConversationAccount(id: created.Id, tenantId: conversationParameters.TenantId),
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };
        await RunTurnAsync(activity, identity, audience, factory, client, callback, cancellationToken);
    }

    /// <summary>Runs a turn that the bot starts itself, with the same middleware as any other.</summary>
    /// <exception cref="ArgumentException">The activity has no conversation or no service URL.</exception>
    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        if (continuationActivity.Conversation is null || continuationActivity.ServiceUrl is null)
        {
            throw new ArgumentException("The activity to continue on needs a conversation and a service URL.", nameof(continuationActivity));
        }

        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        var client = await factory.CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken);
        await RunTurnAsync(continuationActivity, claimsIdentity, audience, factory, client, callback, cancellationToken);
    }

    /// <exception cref="UnauthorizedAccessException">The caller may not talk to this bot.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var authenticated = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(authenticated, activity, callback, cancellationToken);
    }

    /// <returns>What goes into the HTTP response; null where that is empty.</returns>
    protected async Task<InvokeResponse> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        var factory = authenticateRequestResult.ConnectorFactory;
        var audience = authenticateRequestResult.Audience;
        var client = await factory.CreateAsync(activity.ServiceUrl, audience, cancellationToken);
        return await RunTurnAsync(activity, authenticateRequestResult.ClaimsIdentity, audience, factory, client, callback, cancellationToken);
    }

    /// <summary>The identity under which the bot acts of its own accord.</summary>
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId)
    {
        botAppId ??= string.Empty;
        return new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, botAppId),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId),
        ]);
    }

    private static IConnectorClient ClientOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector client.");

    private static InvokeResponse ResultOf(TurnContext context)
    {
        var activity = context.Activity;
        if (string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.Ordinal))
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        }

        if (!string.Equals(activity.Type, ActivityTypes.Invoke, StringComparison.Ordinal))
        {
            return null;
        }

        var response = context.TurnState.Get<Activity>(InvokeResponseKey);
        return response is null ? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented } : (InvokeResponse)response.Value;
    }

    private async Task<InvokeResponse> RunTurnAsync(Activity activity, ClaimsIdentity identity, string audience, ConnectorFactory factory, IConnectorClient client, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var userTokens = await BotFrameworkAuthentication.CreateUserTokenClientAsync(identity, cancellationToken);
        using var context = new TurnContext(this, activity);
        var state = context.TurnState;
        state.Add<IIdentity>(BotIdentityKey, identity);
        state.Add(client);
        state.Add(factory);
        state.Add(userTokens);
        state.Add(callback);
        state.Set(OAuthScopeKey, audience);
        await RunPipelineAsync(context, callback, cancellationToken);
        return ResultOf(context);
    }

    private async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when !string.Equals(activity.ChannelId, Channels.Emulator, StringComparison.Ordinal):
                return null;
            default:
                Log.Sending(Logger, activity.ReplyToId);
                var conversations = ClientOf(turnContext).Conversations;
                return string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? await conversations.SendToConversationAsync(activity, cancellationToken)
                    : await conversations.ReplyToActivityAsync(activity, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Sending an activity in reply to {ReplyToId}")]
        public static partial void Sending(ILogger logger, string replyToId);

        [LoggerMessage(LogLevel.Debug, "Updating activity {ActivityId}")]
        public static partial void Updating(ILogger logger, string activityId);

        [LoggerMessage(LogLevel.Debug, "Deleting activity {ActivityId}")]
        public static partial void Deleting(ILogger logger, string activityId);
    }
}
