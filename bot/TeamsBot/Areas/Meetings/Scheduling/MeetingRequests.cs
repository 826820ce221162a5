using Microsoft.Bot.Builder;
using Partnership.Calendars;
using Partnership.Meetings.Requests;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Areas.Questions;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>Does what typed words ask for.</summary>
internal sealed class MeetingRequests(MeetingFinder finder, MeetingAnswers answers, MeetingChanges changes, AgendaViewer agendas, AgendaEditor writing, QuestionCapability questions)
{
    /// <summary>Whether the words ask for a change, which is the secretariat's to make.</summary>
    public static bool Changes(MeetingReading? reading) => reading switch
    {
        MeetingReading.Unclear { Draft: not null } => true,
        MeetingReading.Understood { Request: MeetingRequest.Schedule or MeetingRequest.Move or MeetingRequest.Cancel or MeetingRequest.EditAgenda or MeetingRequest.PublishAgenda } => true,
        _ => false,
    };

    public async Task AnswerAsync(ITurnContext turnContext, MeetingAction action, MeetingReading? reading, CancellationToken cancellationToken)
    {
        switch (reading)
        {
            case MeetingReading.Unclear unclear:
                await CardReply.SayAsync(turnContext, unclear.Text, cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.Upcoming upcoming }:
                await answers.UpcomingAsync(turnContext, upcoming.Body, page: 1, cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.NextMeeting { Meeting.IsIt: true } } when Chosen(action) is null && await finder.SpokenOfAsync(turnContext, cancellationToken) is null:
                // "Where is it?" where the conversation is about no meeting is about something else.
                await questions.AnswerAsync(turnContext, action.Text, cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.NextMeeting { Meeting: var reference } }:
                await answers.ShowAsync(turnContext, await FindAsync(turnContext, action, reference, cancellationToken), reference, action.Text, cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.CalendarEntry { Meeting: var reference } }:
                await answers.ShowAsync(turnContext, await FindAsync(turnContext, action, reference, cancellationToken), reference, action.Text, cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.ShowAgenda { Meeting: var reference } }:
                await (await FindAsync(turnContext, action, reference, cancellationToken, hasAgenda: true) is MeetingMatch.OneFound { Kept: var kept }
                    ? agendas.ShowAsync(turnContext, kept, cancellationToken)
                    : answers.SayNoneAsync(turnContext, reference, cancellationToken));
                break;
            case MeetingReading.Understood { Request: MeetingRequest.SummariseItem { Meeting: var reference, Item: var number } }:
                await (await FindAsync(turnContext, action, reference, cancellationToken, hasAgenda: true) is MeetingMatch.OneFound { Kept: var discussed }
                    ? agendas.SummariseAsync(turnContext, discussed, number, cancellationToken)
                    : answers.SayNoneAsync(turnContext, reference, cancellationToken));
                break;
            case MeetingReading.Understood { Request: MeetingRequest.Deadline deadline }:
                await answers.TellDeadlineAsync(turnContext, deadline, deadline.By is null ? await FindAsync(turnContext, action, deadline.Meeting, cancellationToken) : null, cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.Cycle { Month: var month } }:
                await questions.AnswerAsync(turnContext, $"what do we do in {LondonWords.Month(month)}?", cancellationToken);
                break;
            default:
                await questions.AnswerAsync(turnContext, action.Text, cancellationToken);
                break;
        }
    }

    public async Task ChangeAsync(ITurnContext turnContext, Person by, MeetingAction action, MeetingReading reading, CancellationToken cancellationToken)
    {
        switch (reading)
        {
            case MeetingReading.Understood { Request: MeetingRequest.Schedule schedule }:
                await changes.ScheduleAsync(turnContext, by, schedule, cancellationToken);
                break;
            case MeetingReading.Unclear { Meeting: null } unclear:
                await changes.OpenAsync(turnContext, unclear, cancellationToken);
                break;
            case MeetingReading.Unclear { Meeting: { } reference } unclear:
                await WithAsync(turnContext, action, reference, kept => changes.OpenMoveAsync(turnContext, kept, unclear, cancellationToken), cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.Move move }:
                await WithAsync(turnContext, action, move.Meeting, kept => changes.MoveAsync(turnContext, by, kept, move, cancellationToken), cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.Cancel cancel }:
                await WithAsync(turnContext, action, cancel.Meeting, kept => changes.AskToCancelAsync(turnContext, kept, cancel.Reason, cancellationToken), cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.EditAgenda { Text: { } text } edit }:
                await WithAsync(turnContext, action, edit.Meeting, kept => writing.TakeAsync(turnContext, by, kept, text, cancellationToken), cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.EditAgenda edit }:
                await WithAsync(turnContext, action, edit.Meeting, kept => writing.OpenAsync(turnContext, kept, cancellationToken), cancellationToken);
                break;
            case MeetingReading.Understood { Request: MeetingRequest.PublishAgenda publish }:
                await WithAsync(turnContext, action, publish.Meeting, kept => writing.AskToPublishAsync(turnContext, kept, cancellationToken), cancellationToken);
                break;
            default:
                throw new InvalidOperationException("These words ask for no change.");
        }
    }

    /// <summary>Does something to the meeting that is meant, or asks which that is.</summary>
    private async Task WithAsync(ITurnContext turnContext, MeetingAction action, MeetingReference reference, Func<KeptMeeting, Task> take, CancellationToken cancellationToken)
    {
        var match = Chosen(action) ?? await finder.FindAsync(turnContext, reference, cancellationToken);
        switch (match)
        {
            case MeetingMatch.OneFound { Kept: var kept }:
                await take(kept);
                break;
            case MeetingMatch.ManyFound { Meetings: var meetings }:
                await answers.AskWhichAsync(turnContext, meetings, MeetingVerbs.Said, action.Text, cancellationToken);
                break;
            default:
                await answers.SayNoneAsync(turnContext, reference, cancellationToken);
                break;
        }
    }

    private async Task<MeetingMatch> FindAsync(ITurnContext turnContext, MeetingAction action, MeetingReference reference, CancellationToken cancellationToken, bool hasAgenda = false) =>
        Chosen(action) ?? await finder.FindAsync(turnContext, reference, hasAgenda, cancellationToken);

    /// <summary>The meeting that was chosen where it was asked which one is meant.</summary>
    private MeetingMatch.OneFound? Chosen(MeetingAction action) => action.Meeting is { } id && finder.Find(id) is { } kept ? new MeetingMatch.OneFound(kept) : null;
}
