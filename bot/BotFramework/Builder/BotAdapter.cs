#nullable disable // As in the SDK, whose signatures say nothing about null.
using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Between a channel and the bot: turns of activities into turns of the bot, and what the bot sends into calls to the channel.</summary>
public abstract class BotAdapter
{
    /// <summary>Turn state: the caller's claims.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Turn state: the activity that answers an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Turn state: the audience of the tokens for the channel.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Takes what escapes a turn. Without it the exception goes on to whoever started the turn.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    protected MiddlewareSet MiddlewareSet { get; } = new();

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn of the bot's own in a conversation that it knows: here at once, over a channel where an adapter says how.</summary>
    public virtual Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken);
    }

    public virtual async Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, continuationActivity);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <exception cref="NotSupportedException">Unless an adapter overrides it.</exception>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This adapter starts no turns under an identity.");

    /// <exception cref="NotSupportedException">Unless an adapter overrides it.</exception>
    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This adapter creates no conversations.");

    /// <summary>Runs middleware and callback, under the activity's language, and hands what they throw to <see cref="OnTurnError"/>.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        UseCultureOf(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }

    private static void UseCultureOf(ITurnContext turnContext)
    {
        var locale = turnContext.Activity.Locale;
        if (string.IsNullOrEmpty(locale))
        {
            return;
        }

        try
        {
            var culture = CultureInfo.GetCultureInfo(locale);
            if (!culture.Equals(CultureInfo.CurrentCulture))
            {
                CultureInfo.CurrentCulture = culture;
            }

            if (turnContext is TurnContext context)
            {
                context.Locale = culture.Name;
            }
        }
        catch (CultureNotFoundException)
        {
            // A locale that no one knows leaves the process's culture in place.
        }
    }
}
