using Microsoft.Bot.Builder;
using Partnership.Facts;
using Partnership.Live;
using TeamsBot.Areas.Meetings.Cards;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Questions;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Meetings;

/// <summary>Tells what meetings there are in a stretch of days, and where there is none, when the next is.</summary>
internal sealed class MeetingsInTime(MeetingFinder finder, MeetingReplies replies, MeetingCards cards, MeetingRequestParser words, QuestionCapability questions, TimeProvider time)
{
    /// <param name="bodies">Whose meetings are asked for; none for all.</param>
    public async Task TellAsync(ITurnContext turnContext, DaySpan days, IReadOnlyList<BodyId> bodies, CancellationToken cancellationToken)
    {
        var found = finder.Between(days.From, days.To).Where(kept => bodies.Count == 0 || bodies.Contains(kept.Meeting.Body)).ToList();
        if (found is [var only])
        {
            await replies.ShowAsync(turnContext, only, text: null, [], cancellationToken);
        }
        else if (found.Count > 0)
        {
            var card = cards.Upcoming($"Meetings {days.Words}", found, body: null, time.GetUtcNow(), page: 1);
            await CardReply.AnswerAsync(turnContext, card.Text, card, cancellationToken);
        }
        else
        {
            var next = finder.Standing().FirstOrDefault(kept => bodies.Count == 0 || bodies.Contains(kept.Meeting.Body));
            var instead = next is null ? "" : $" The next is {next.Meeting.Title}, {next.Meeting.Time}.";
            await (bodies is [var body]
                ? TellNoneAsync(turnContext, (await words.BodiesAsync()).NameOf(body), $"{days.Words}.{instead}", cancellationToken)
                : CardReply.SayAsync(turnContext, $"No meeting is scheduled {days.Words}.{instead}", cancellationToken));
        }
    }

    /// <summary>What is planned comes first, and after it what the documents say of when the body meets.</summary>
    private Task TellNoneAsync(ITurnContext turnContext, string body, string when, CancellationToken cancellationToken) =>
        questions.SayWithFactsAsync(turnContext, $"No meeting of the {body} is scheduled {when}", $"how often does the {body} meet?", "meet", cancellationToken);
}
