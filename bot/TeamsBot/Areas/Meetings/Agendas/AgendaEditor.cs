using Microsoft.Bot.Builder;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Cards;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>Drafts and publishes agendas for the secretariat. What was typed is never lost: with faults, or when someone else was faster, the form comes back with it.</summary>
internal sealed class AgendaEditor(MeetingService service, MeetingReplies replies, MeetingCards cards, AgendaSuggestions suggestions, AgendaViewer answers, PublishForecast forecast)
{
    private const string Overtaken = "The meeting or its agenda has changed since your card was made. Save again if what stands here is to take its place, or leave it to see how it stands now.";

    public Task OpenAsync(ITurnContext turnContext, KeptMeeting kept, CancellationToken cancellationToken) =>
        kept.Meeting.IsCancelled ? ShowAsync(turnContext, kept, kept.Meeting.DraftAgenda([]), cancellationToken)
        : ShowFormAsync(turnContext, kept, AgendaInput.Of(AgendaText.Of(kept.Meeting.Agenda.Latest)), [], "", cancellationToken);

    /// <summary>Takes a pasted agenda as the draft; with faults it is shown for repair.</summary>
    public async Task TakeAsync(ITurnContext turnContext, Person by, KeptMeeting kept, string text, CancellationToken cancellationToken)
    {
        var typed = AgendaInput.Of(text.ReplaceLineEndings("\n"));
        var (items, faults) = typed.Items();
        if (faults.Count > 0)
        {
            await ShowFormAsync(turnContext, kept, typed.Understood(), faults, typed.Understood().Key, cancellationToken);
            return;
        }

        await TakeAsync(turnContext, by, kept, items, MeetingChanges.FormOf(turnContext.Activity), cancellationToken);
    }

    /// <summary>Takes items as the draft, however the meeting stands.</summary>
    public async Task TakeAsync(ITurnContext turnContext, Person by, KeptMeeting kept, IReadOnlyList<AgendaItem> items, Guid form, CancellationToken cancellationToken) =>
        await ShowAsync(turnContext, await service.ChangeAsync(by, kept.Meeting.Id, seen: null, MeetingVerbs.SaveAgenda, form, (meeting, _) => meeting.DraftAgenda(items), cancellationToken), cancellationToken);

    /// <summary>Shows the form with an agenda that could not be taken as it came, and why.</summary>
    public Task RepairAsync(ITurnContext turnContext, KeptMeeting kept, string text, IReadOnlyList<string> faults, CancellationToken cancellationToken) =>
        ShowFormAsync(turnContext, kept, AgendaInput.Of(text), [.. (faults.Count == 0 ? ["I found no agenda's items in it. An item begins with its number, such as \"1. Welcome\"."] : faults).Select(static fault => new FieldFault("", fault))], "", cancellationToken);

    /// <summary>Shows the form again with the additions in its text; nothing is saved.</summary>
    public async Task AddAsync(ITurnContext turnContext, KeptMeeting kept, MeetingAction action, CancellationToken cancellationToken)
    {
        var typed = AgendaInput.Read(action.Inputs, AgendaText.Of(kept.Meeting.Agenda.Latest));
        var faults = new List<FieldFault>(action.Inputs.Faults);
        var more = typed.WithAdditions(await suggestions.ForAsync(kept.Meeting, AgendaReader.Read(typed.Text).Items), faults);
        if (ReferenceEquals(more, typed) && faults.Count == 0)
        {
            faults.Add(new FieldFault(MeetingFields.ItemTitle, "What is the item called?"));
        }

        await ShowFormAsync(turnContext, kept, more, faults, "", cancellationToken, action.Seen);
    }

    public async Task SaveAsync(ITurnContext turnContext, Person by, KeptMeeting kept, MeetingAction action, CancellationToken cancellationToken)
    {
        var typed = AgendaInput.Read(action.Inputs, AgendaText.Of(kept.Meeting.Agenda.Latest));
        var faults = new List<FieldFault>(action.Inputs.Faults);
        var whole = typed.WithAdditions(await suggestions.ForAsync(kept.Meeting, AgendaReader.Read(typed.Text).Items), faults);
        var (items, inText) = whole.Items();
        var isConfirmed = string.Equals(action.Confirmed, whole.Key, StringComparison.Ordinal);
        faults.AddRange(inText.Where(fault => !(fault.IsQuestion && isConfirmed)));
        if (faults.Count > 0)
        {
            await ShowFormAsync(turnContext, kept, whole.Understood(), faults, whole.Understood().Key, cancellationToken, action.Seen);
            return;
        }

        var step = await service.ChangeAsync(by, kept.Meeting.Id, action.Seen ?? 0, action.Verb, action.Form, (meeting, _) => meeting.DraftAgenda(items), cancellationToken);
        if (step is MeetingStep.Overtaken { Current: var current } && !current.Meeting.IsCancelled)
        {
            await ShowFormAsync(turnContext, current, whole, [new FieldFault("", Overtaken)], "", cancellationToken);
            return;
        }

        await ShowAsync(turnContext, step, cancellationToken);
    }

    public async Task AskToPublishAsync(ITurnContext turnContext, KeptMeeting kept, CancellationToken cancellationToken)
    {
        var view = await replies.ViewAsync(turnContext, kept);
        var outcome = kept.Meeting.PublishAgenda(view.Now);
        if (outcome is MeetingOutcome.Changed { Meeting: var published })
        {
            await CardReply.ShowAsync(turnContext, cards.Publish(view, forecast.Of(published, view.Now), Guid.NewGuid()), cancellationToken);
            return;
        }

        await ShowAsync(turnContext, kept, outcome, cancellationToken);
    }

    /// <summary>Publishes what the person was asked about; an agenda that has changed since is asked about anew.</summary>
    public async Task PublishAsync(ITurnContext turnContext, Person by, KeptMeeting kept, MeetingAction action, CancellationToken cancellationToken) =>
        await ShowAsync(turnContext, await service.ChangeAsync(by, kept.Meeting.Id, action.Seen ?? 0, action.Verb, action.Form, static (meeting, now) => meeting.PublishAgenda(now), cancellationToken), cancellationToken);

    private Task ShowAsync(ITurnContext turnContext, KeptMeeting kept, MeetingOutcome outcome, CancellationToken cancellationToken) =>
        ShowAsync(turnContext, outcome is MeetingOutcome.Refused refusal ? new MeetingStep.Refused(kept, refusal.Text) : new MeetingStep.AsBefore(kept), cancellationToken);

    /// <summary>What came of a step, with the agenda as it stands now.</summary>
    private Task ShowAsync(ITurnContext turnContext, MeetingStep step, CancellationToken cancellationToken) => step switch
    {
        MeetingStep.Saved { Kept: var kept, Changes: var changes } => answers.ShowAsync(turnContext, kept, page: 1, isPublishedWanted: false, new CardNote("good", "", [.. changes.Take(10).Select(static change => CardBudget.Show(change.Text, 300))]), cancellationToken),
        MeetingStep.AsBefore { Kept: var kept } => answers.ShowAsync(turnContext, kept, page: 1, isPublishedWanted: false, new CardNote("accent", "", ["It was so already; nothing changed."]), cancellationToken),
        MeetingStep.Repeated { Current: var kept } => answers.ShowAsync(turnContext, kept, page: 1, isPublishedWanted: false, new CardNote("accent", "", ["That was done already; nothing was done twice."]), cancellationToken),
        _ => replies.ShowAsync(turnContext, step, [], cancellationToken),
    };

    /// <param name="seen">The version that the person's card was made from, which a form that comes back keeps: what came in between is still to be noticed. Null for the present one.</param>
    private async Task ShowFormAsync(
        ITurnContext turnContext, KeptMeeting kept, AgendaInput typed, IReadOnlyList<FieldFault> faults, string confirms, CancellationToken cancellationToken, int? seen = null)
    {
        var view = await replies.ViewAsync(turnContext, seen is { } version ? kept with { Version = version } : kept);
        var offered = await suggestions.ForAsync(kept.Meeting, AgendaReader.Read(typed.Text).Items);
        await CardReply.ShowAsync(turnContext, cards.AgendaForm(new AgendaForm(view, typed, offered, faults, confirms, Guid.NewGuid())), cancellationToken);
    }
}
