using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using TeamsBot.Storage;
using TeamsBot.Storage.References;

namespace TeamsBot.Teams;

/// <summary>Keeps where the bot was spoken to, so that it can post there on its own later.</summary>
internal sealed partial class ConversationReferenceMiddleware(ConversationReferenceStore references, ILogger<ConversationReferenceMiddleware> logger) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        try
        {
            await SaveAsync(turnContext.Activity, cancellationToken);
        }
        catch (DatabaseFaultException exception)
        {
            // The next activity saves it; the person who asks now is answered all the same.
            Log.NotSaved(logger, exception.Message);
        }

        await next(cancellationToken);
    }

    private Task SaveAsync(Activity activity, CancellationToken cancellationToken) =>
        IsOwnPost(activity) || IsFromComposeBox(activity) || Departure.IsOf(activity) ? Task.CompletedTask : references.SaveAsync(activity, cancellationToken);

    /// <summary>An event without a name of Teams' is the start of one of the bot's own posts; what it would save came from here.</summary>
    private static bool IsOwnPost(Activity activity) =>
        activity.Type is ActivityTypes.Event && activity.Name is ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation;

    /// <summary>A search comes from conversations that the bot is no part of, and cannot post to.</summary>
    private static bool IsFromComposeBox(Activity activity) =>
        activity.Type is ActivityTypes.Invoke && activity.Name?.StartsWith("composeExtension/", StringComparison.Ordinal) is true;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Where an activity came from could not be saved: {Reason}")]
        public static partial void NotSaved(ILogger logger, string reason);
    }
}
