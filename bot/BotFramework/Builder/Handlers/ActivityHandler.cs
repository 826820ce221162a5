#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with a method for each kind of activity. What is not overridden does nothing; an invoke that nobody takes is answered 501.</summary>
public partial class ActivityHandler : IBot
{
    /// <exception cref="ArgumentException">The turn's activity has no type.</exception>
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity?.Type is not { } type)
        {
            throw new ArgumentException("The turn has no activity with a type.", nameof(turnContext));
        }

        return type switch
        {
            ActivityTypes.Message => OnMessageActivityAsync(As<IMessageActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(As<IMessageUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(As<IMessageDeleteActivity>(turnContext), cancellationToken),
            ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(As<IConversationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(As<IMessageReactionActivity>(turnContext), cancellationToken),
            ActivityTypes.Event => OnEventActivityAsync(As<IEventActivity>(turnContext), cancellationToken),
            ActivityTypes.Invoke => AnswerInvokeAsync(turnContext, cancellationToken),
            ActivityTypes.EndOfConversation => OnEndOfConversationActivityAsync(As<IEndOfConversationActivity>(turnContext), cancellationToken),
            ActivityTypes.Typing => OnTypingActivityAsync(As<ITypingActivity>(turnContext), cancellationToken),
            ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(As<IInstallationUpdateActivity>(turnContext), cancellationToken),
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        };
    }

    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Passes on who joined or left, unless that is the bot alone.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.MembersAdded is { } added)
        {
            return HasOthers(added, activity.Recipient) ? OnMembersAddedAsync(added, turnContext, cancellationToken) : Task.CompletedTask;
        }

        return activity.MembersRemoved is { } removed && HasOthers(removed, activity.Recipient)
            ? OnMembersRemovedAsync(removed, turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    protected virtual Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual async Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReactionsAdded is { } added)
        {
            await OnReactionsAddedAsync(added, turnContext, cancellationToken);
        }

        if (turnContext.Activity.ReactionsRemoved is { } removed)
        {
            await OnReactionsRemovedAsync(removed, turnContext, cancellationToken);
        }
    }

    protected virtual Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => OnEventAsync(turnContext, cancellationToken);

    protected virtual Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tells an installation or its upgrade from a removal.</summary>
    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Action switch
    {
        "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
        "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
        _ => Task.CompletedTask,
    };

    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static DelegatingTurnContext<T> As<T>(ITurnContext turnContext)
        where T : IActivity => new(turnContext);

    private static bool HasOthers(IList<ChannelAccount> members, ChannelAccount bot)
    {
        foreach (var member in members)
        {
            if (!string.Equals(member.Id, bot?.Id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
