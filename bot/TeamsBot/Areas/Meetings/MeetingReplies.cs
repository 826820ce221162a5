using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using TeamsBot.Areas.Meetings.Cards;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.People;
using TeamsBot.Storage.References;

namespace TeamsBot.Areas.Meetings;

/// <summary>Shows a meeting to the person who speaks, as that person is to see it, and remembers that the conversation is about it.</summary>
internal sealed class MeetingReplies(MeetingCards cards, MeetingRequestParser words, MeetingLinks links, MeetingTopic topic, Roles roles, TimeProvider time)
{
    private const string StaleText = "This meeting has changed since your card was made, so nothing was done. This is how it stands now.";

    /// <summary>The meeting as the activity's sender is to see it.</summary>
    public async ValueTask<MeetingView> ViewAsync(ITurnContext turnContext, KeptMeeting kept)
    {
        var bodies = await words.BodiesAsync();
        return new MeetingView(kept, bodies.NameOf(kept.Meeting.Body), time.GetUtcNow(), Manages(turnContext.Activity), links.CalendarFile(kept.Meeting))
        {
            SeesExempt = roles.SeesExempt(turnContext.Activity) && ConversationReferenceStore.IsPersonal(turnContext.Activity.Conversation),
        };
    }

    /// <summary>Whether the sender may change meetings, in a chat where nobody else is shown the buttons for it.</summary>
    public bool Manages(IActivity activity) => roles.IsSecretariat(activity) && ConversationReferenceStore.IsPersonal(activity.Conversation);

    /// <param name="text">What is said above the card; null for the meeting in a sentence.</param>
    public async Task ShowAsync(ITurnContext turnContext, KeptMeeting kept, string? text, IReadOnlyList<CardNote> notes, CancellationToken cancellationToken)
    {
        var view = await ViewAsync(turnContext, kept) with { Notes = notes };
        var card = cards.Meeting(view);
        await topic.RememberAsync(turnContext, kept.Meeting.Id, cancellationToken);
        await CardReply.AnswerAsync(turnContext, text ?? card.Text, text is null ? card : card with { Text = text }, cancellationToken);
    }

    /// <summary>Tells what came of a step, with the meeting as it stands now.</summary>
    /// <param name="remarks">How words were understood.</param>
    public Task ShowAsync(ITurnContext turnContext, MeetingStep step, IReadOnlyList<string> remarks, CancellationToken cancellationToken) => step switch
    {
        MeetingStep.Saved saved => ShowDoneAsync(turnContext, saved.Kept, [.. saved.Changes.Select(static change => change.Text), .. remarks], cancellationToken),
        MeetingStep.AsBefore same => ShowAsync(turnContext, same.Kept, "accent", "It was so already; nothing changed.", cancellationToken),
        MeetingStep.Repeated again => ShowAsync(turnContext, again.Current, "accent", "That was done already; nothing was done twice.", cancellationToken),
        MeetingStep.Overtaken stale => ShowAsync(turnContext, stale.Current, "warning", StaleText, cancellationToken),
        MeetingStep.Refused { Current: { } current } refusal => ShowAsync(turnContext, current, "attention", refusal.Text, cancellationToken),
        MeetingStep.Refused refusal => CardReply.SayAsync(turnContext, refusal.Text, cancellationToken),
        MeetingStep.Gone => CardReply.SayAsync(turnContext, "I don't know this meeting any more. \"Upcoming meetings\" lists those that I know.", cancellationToken),
        _ => throw new InvalidOperationException($"There are no words for {step.GetType().Name}."),
    };

    /// <summary>Shows the meeting with one sentence above it.</summary>
    /// <param name="style">How the sentence stands out; see <see cref="CardNote"/>.</param>
    public Task ShowAsync(ITurnContext turnContext, KeptMeeting kept, string style, string text, CancellationToken cancellationToken) =>
        ShowAsync(turnContext, kept, text, [new CardNote(style, "", [AdaptiveMarkdown.Escape(text)])], cancellationToken);

    public async Task ShowAsync(ITurnContext turnContext, MeetingForm form, CancellationToken cancellationToken)
    {
        if (form.Editing is null)
        {
            await topic.ForgetAsync(turnContext, cancellationToken);
        }

        await CardReply.ShowAsync(turnContext, cards.Form(form), cancellationToken);
    }

    public Task ShowDroppedAsync(ITurnContext turnContext, CancellationToken cancellationToken) => CardReply.ShowAsync(turnContext, cards.Dropped(), cancellationToken);

    public async Task AskToCancelAsync(ITurnContext turnContext, KeptMeeting kept, string? reason, IReadOnlyList<FieldFault> faults, CancellationToken cancellationToken)
    {
        await topic.RememberAsync(turnContext, kept.Meeting.Id, cancellationToken);
        await CardReply.ShowAsync(turnContext, cards.Cancel(await ViewAsync(turnContext, kept), reason, faults, Guid.NewGuid()), cancellationToken);
    }

    /// <summary>Above a message's card the sentences stand already; a card that comes in the place of another has to say them itself.</summary>
    private Task ShowDoneAsync(ITurnContext turnContext, KeptMeeting kept, IReadOnlyList<string> sentences, CancellationToken cancellationToken) => ShowAsync(
        turnContext,
        kept,
        string.Join(' ', sentences),
        CardReply.IsInPlace(turnContext) ? [new CardNote("good", "", [.. sentences.Select(static text => CardBudget.Show(text, 600))])] : [],
        cancellationToken);
}
