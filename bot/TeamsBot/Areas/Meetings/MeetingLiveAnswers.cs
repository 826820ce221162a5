using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Live;
using TeamsBot.Areas.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Meetings;

/// <summary>Answers questions about meetings and agendas in words that no request has.</summary>
internal sealed class MeetingLiveAnswers(LiveQuestionParser live, MeetingRequestParser words, MeetingsInTime meetings, AgendaLiveAnswers agendas)
{
    /// <summary>The request that a question stands for; null where it is about nothing here, or about a body that does not meet here.</summary>
    public async ValueTask<CapabilityRequest?> ReadAsync(LiveQuestion question)
    {
        if (question.BodyName is { } name && (await words.BodiesAsync()).Names.Find(name).Count == 0)
        {
            return null;
        }

        return question.Subject switch
        {
            LiveSubject.NextMeeting or LiveSubject.ComingMeetings or LiveSubject.Agenda => CapabilityRequest.Saying(MeetingVerbs.Asked, question.Text),
            LiveSubject.MeetingsInTime or LiveSubject.AgendaItem or LiveSubject.AgendaFile or LiveSubject.AgendaBack => CapabilityRequest.Saying(MeetingVerbs.AskedOfNow, question.Text),
            _ => null,
        };
    }

    public async Task AnswerAsync(ITurnContext turnContext, JObject data, CancellationToken cancellationToken)
    {
        if (await live.ReadAsync(data) is not { } question)
        {
            await CardReply.SayAsync(turnContext, "This button asks nothing that I know. \"Upcoming meetings\" lists what is planned.", cancellationToken);
            return;
        }

        var bodies = question.BodyName is { } name ? (await words.BodiesAsync()).Names.Find(name) : [];
        await (question is { Subject: LiveSubject.MeetingsInTime, Days: { } days }
            ? meetings.TellAsync(turnContext, days, bodies, cancellationToken)
            : agendas.AnswerAsync(turnContext, question, bodies, cancellationToken));
    }
}
