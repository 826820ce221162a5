using Microsoft.Bot.Builder;
using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Scheduling;

namespace TeamsBot.Areas.Meetings;

/// <summary>Takes the buttons of the meetings' cards.</summary>
internal sealed class MeetingButtons(MeetingService service, MeetingReplies replies, MeetingChanges changes, MeetingAnswers answers, AgendaViewer agendas, AgendaEditor writing)
{
    /// <summary>The verbs that only show something.</summary>
    public static readonly IReadOnlyList<string> ForAll = [MeetingVerbs.Show, MeetingVerbs.Upcoming, MeetingVerbs.Agenda];

    /// <summary>The verbs that change a meeting, or open a form for it.</summary>
    public static readonly IReadOnlyList<string> ForSecretariat =
    [
        MeetingVerbs.New, MeetingVerbs.Schedule, MeetingVerbs.Drop, MeetingVerbs.Move, MeetingVerbs.Change, MeetingVerbs.Cancel, MeetingVerbs.CancelNow,
        MeetingVerbs.EditAgenda, MeetingVerbs.AddItem, MeetingVerbs.SaveAgenda, MeetingVerbs.Publish, MeetingVerbs.PublishNow,
    ];

    public Task ShowAsync(ITurnContext turnContext, MeetingAction action, CancellationToken cancellationToken)
    {
        if (action.Verb is MeetingVerbs.Upcoming)
        {
            return answers.UpcomingAsync(turnContext, action.Said("area") is { Length: > 0 } body ? new BodyId(body) : null, action.Page, cancellationToken);
        }

        if (action.Meeting is not { } id || service.Find(id) is not { } kept)
        {
            return replies.ShowAsync(turnContext, new MeetingStep.Gone(), [], cancellationToken);
        }

        return action.Verb is MeetingVerbs.Agenda
            ? agendas.ShowAsync(turnContext, kept, action.Page, action.Said("kind") is AgendaComposer.Published, note: null, cancellationToken)
            : replies.ShowAsync(turnContext, kept, text: null, [], cancellationToken);
    }

    public Task ChangeAsync(ITurnContext turnContext, Person by, MeetingAction action, CancellationToken cancellationToken)
    {
        switch (action.Verb)
        {
            case MeetingVerbs.New:
                return changes.OpenAsync(turnContext, unclear: null, cancellationToken);
            case MeetingVerbs.Drop:
                return replies.ShowDroppedAsync(turnContext, cancellationToken);
            case MeetingVerbs.Schedule or MeetingVerbs.Change:
                return changes.SaveAsync(turnContext, by, action, cancellationToken);
            case MeetingVerbs.CancelNow:
                return changes.CancelAsync(turnContext, by, action, cancellationToken);
        }

        if (action.Meeting is not { } id || service.Find(id) is not { } kept)
        {
            return replies.ShowAsync(turnContext, new MeetingStep.Gone(), [], cancellationToken);
        }

        return action.Verb switch
        {
            MeetingVerbs.Move => changes.OpenMoveAsync(turnContext, kept, unclear: null, cancellationToken),
            MeetingVerbs.Cancel => changes.AskToCancelAsync(turnContext, kept, reason: null, cancellationToken),
            MeetingVerbs.EditAgenda => writing.OpenAsync(turnContext, kept, cancellationToken),
            MeetingVerbs.AddItem => writing.AddAsync(turnContext, kept, action, cancellationToken),
            MeetingVerbs.SaveAgenda => writing.SaveAsync(turnContext, by, kept, action, cancellationToken),
            MeetingVerbs.Publish => writing.AskToPublishAsync(turnContext, kept, cancellationToken),
            MeetingVerbs.PublishNow => writing.PublishAsync(turnContext, by, kept, action, cancellationToken),
            _ => throw new InvalidOperationException($"The verb '{action.Verb}' is not for meetings."),
        };
    }
}
