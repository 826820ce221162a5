using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using TeamsBot.People;
using TeamsBot.Storage.References;
using TeamsBot.Teams;

namespace TeamsBot.Chat;

/// <summary>Answers in the personal chat what somebody asked where others look on, and says so where it was asked.</summary>
internal sealed class PersonalChat(ConversationReferenceStore references, CloudAdapter adapter, IOptions<BotOptions> options)
{
    private const string Answered = "Others look on here, so I have answered you in our personal chat.";

    private const string Late = "Others look on here, so my answer comes in our personal chat as soon as Teams takes it.";

    private const string NotKnown = "Others look on here, so I answer that in our personal chat only. Please open a chat with me and ask me there.";

    private const string NotReached = "Others look on here, so I answer that in our personal chat only, and I could not write to you there. Please open it and ask me there.";

    /// <param name="answer">Is given a turn in the personal chat: by the same person, in the same words.</param>
    public async Task AnswerAsync(ITurnContext asked, Func<ITurnContext, CancellationToken, Task> answer, CancellationToken cancellationToken)
    {
        var chat = Roles.SenderOf(asked.Activity) is { } person ? await references.FindPersonalAsync(person.Value.ToString("D"), cancellationToken) : null;
        var said = chat is null ? NotKnown : await TryAnswerAsync(asked, chat, answer, cancellationToken);
        await CardReply.SayAsync(asked, said, cancellationToken);
    }

    /// <summary>The turn in which a person asked what this turn answers: itself, unless it was asked elsewhere.</summary>
    public static ITurnContext AskedIn(ITurnContext turnContext) => turnContext.TurnState.Get<Question>()?.Asked ?? turnContext;

    /// <returns>What to say where it was asked.</returns>
    private async Task<string> TryAnswerAsync(ITurnContext asked, ConversationReference chat, Func<ITurnContext, CancellationToken, Task> answer, CancellationToken cancellationToken)
    {
        var (isReached, isLate) = (true, false);
        await adapter.ContinueConversationAsync(
            options.Value.MicrosoftAppId,
            chat,
            async (turnContext, turnCancellation) =>
            {
                turnContext.TurnState.Set(new Question(asked));
                Continue(turnContext.Activity, asked.Activity);
                turnContext.OnSendActivities(async (_, activities, next) =>
                {
                    // The message that was asked in stands in another conversation: nothing here can be a reply to it.
                    activities.ForEach(static one => one.ReplyToId = null);
                    isReached = false;
                    var sent = await next();
                    isReached = true;

                    // A reply that is kept to be sent later has no id yet.
                    isLate |= activities.Exists(static one => one.Type is ActivityTypes.Message) && sent.Any(static one => string.IsNullOrEmpty(one?.Id));
                    return sent;
                });
                try
                {
                    await answer(turnContext, turnCancellation);
                }
                catch (Exception exception) when (!isReached && exception is (ErrorResponseException or HttpRequestException))
                {
                    // Teams does not let the bot write there, or is not to be reached: that is said where it was asked.
                }
            },
            cancellationToken);
        return !isReached ? NotReached : isLate ? Late : Answered;
    }

    /// <summary>Makes the turn one of the person's own: what they asked, without a card in whose place the answer would come.</summary>
    private static void Continue(Activity activity, Activity asked)
    {
        activity.Type = ActivityTypes.Message;
        activity.Name = null;
        activity.Id = asked.Id;
        activity.From = asked.From;
        activity.Text = asked.Text;
        activity.Entities = asked.Entities;
        activity.Locale = asked.Locale;
    }

    private sealed record Question(ITurnContext Asked);
}
