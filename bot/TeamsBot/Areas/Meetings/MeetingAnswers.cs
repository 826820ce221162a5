using Microsoft.Bot.Builder;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings.Requests;
using TeamsBot.Areas.Meetings.Cards;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Areas.Questions;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Meetings;

/// <summary>Answers everybody's questions about meetings: when and where the next is, what is coming up.</summary>
internal sealed class MeetingAnswers(MeetingFinder finder, MeetingRequestParser words, MeetingReplies replies, MeetingCards cards, QuestionCapability questions, TimeProvider time)
{
    /// <summary>"When is the next board meeting?", "add it to my calendar": the meeting's card has the answer and the links.</summary>
    /// <param name="text">The question as it was asked.</param>
    public async Task ShowAsync(ITurnContext turnContext, MeetingMatch match, MeetingReference reference, string text, CancellationToken cancellationToken)
    {
        switch (match)
        {
            case MeetingMatch.OneFound { Kept: var kept }:
                await replies.ShowAsync(turnContext, kept, text: null, [], cancellationToken);
                break;
            case MeetingMatch.ManyFound { Meetings: var meetings }:
                await AskWhichAsync(turnContext, meetings, MeetingVerbs.Asked, text, cancellationToken);
                break;
            default:
                await SayNoneAsync(turnContext, reference, cancellationToken);
                break;
        }
    }

    /// <summary>Asks which of several meetings is meant.</summary>
    /// <param name="verb">What the words ask for: <see cref="MeetingVerbs.Asked"/> or <see cref="MeetingVerbs.Said"/>.</param>
    /// <param name="text">The words that the choice completes.</param>
    public Task AskWhichAsync(ITurnContext turnContext, IReadOnlyList<KeptMeeting> meetings, string verb, string text, CancellationToken cancellationToken) =>
        CardReply.ShowAsync(turnContext, cards.Choose(meetings, verb, text, time.GetUtcNow()), cancellationToken);

    public async Task UpcomingAsync(ITurnContext turnContext, BodyId? body, int page, CancellationToken cancellationToken)
    {
        var bodies = await words.BodiesAsync();
        var known = bodies.All.FirstOrDefault(one => one.Id == body);
        IReadOnlyList<KeptMeeting> meetings = known is null ? finder.Coming() : [.. finder.Coming().Where(kept => kept.Meeting.Body == known.Id)];
        if (meetings.Count == 0)
        {
            await SayNoneAsync(turnContext, new MeetingReference(known?.Id), cancellationToken);
            return;
        }

        var card = cards.Upcoming(known is null ? "Meetings that are coming up" : $"Coming up: {known.Name}", meetings, known?.Id.Value, time.GetUtcNow(), page);
        await CardReply.AnswerAsync(turnContext, card.Text, card, cancellationToken);
    }

    /// <summary>"5 clear working days before the board": by which day something has to be done.</summary>
    /// <param name="match">The meeting, where the words do not name its day.</param>
    public Task TellDeadlineAsync(ITurnContext turnContext, MeetingRequest.Deadline deadline, MeetingMatch? match, CancellationToken cancellationToken)
    {
        var day = deadline.Meeting.Day ?? (match as MeetingMatch.OneFound)?.Kept.Meeting.Time.Day;
        if (day is not { } known)
        {
            return SayNoneAsync(turnContext, deadline.Meeting, cancellationToken);
        }

        var by = deadline.By ?? WorkingDays.England.Before(known, deadline.WorkingDays + (deadline.IsClear ? 1 : 0));
        var clear = deadline.IsClear ? "clear " : "";
        return CardReply.SayAsync(turnContext, $"{LondonWords.Count(deadline.WorkingDays, $"{clear}working day")} before {LondonWords.Day(known)}: by {LondonWords.Day(by)} at the latest.", cancellationToken);
    }

    /// <summary>Says that there is no such meeting, and what the documents say of when the body meets.</summary>
    public async Task SayNoneAsync(ITurnContext turnContext, MeetingReference reference, CancellationToken cancellationToken)
    {
        var bodies = await words.BodiesAsync();
        var when = reference.Day is { } day ? $" on {LondonWords.Day(day)}" : reference.Month is { } month ? $" in {LondonWords.Month(month)}" : "";
        if (reference.Body is not { } body)
        {
            await CardReply.SayAsync(turnContext, $"No meeting is scheduled{when}{(when.Length == 0 ? " yet" : "")}.", cancellationToken);
            return;
        }

        var name = bodies.NameOf(body);
        await questions.SayWithFactsAsync(turnContext, $"No meeting of the {name} is scheduled{when}{(when.Length == 0 ? " yet" : "")}.", $"how often does the {name} meet?", "meet", cancellationToken);
    }
}
