using Microsoft.Bot.Builder;
using Partnership.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Cards;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Meetings.Papers;

/// <summary>Shows what was read of a paper, and asks where it belongs.</summary>
internal sealed class PaperReplies(MeetingReplies replies, MeetingCards cards, MeetingTopic topic, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <param name="meetings">The meetings that it may belong to, the next first.</param>
    public Task AskAsync(ITurnContext turnContext, ReadPaper paper, Guid key, IReadOnlyList<KeptMeeting> meetings, IReadOnlyList<FieldFault> faults, CancellationToken cancellationToken) => meetings.Count == 0
        ? CardReply.SayAsync(turnContext, $"I have read {paper.Name}, but no meeting is scheduled that it could belong to. Schedule the meeting first, then send the file again.", cancellationToken)
        : CardReply.ShowAsync(turnContext, cards.AskForPlace(paper, key, meetings, faults), cancellationToken);

    /// <summary>The paper's summary, with what came of laying it to its item.</summary>
    public async Task ShowAsync(ITurnContext turnContext, MeetingStep step, AgendaItem item, ReadPaper paper, CancellationToken cancellationToken)
    {
        var kept = step switch
        {
            MeetingStep.Saved saved => saved.Kept,
            MeetingStep.AsBefore same => same.Kept,
            MeetingStep.Repeated again => again.Current,
            _ => null,
        };
        if (kept is null)
        {
            await replies.ShowAsync(turnContext, step, [], cancellationToken);
            return;
        }

        await topic.RememberAsync(turnContext, kept.Meeting.Id, cancellationToken);
        var card = cards.Paper(await replies.ViewAsync(turnContext, kept), item, paper.Name, paper.Summary);
        await CardReply.AnswerAsync(turnContext, card.Text, card, cancellationToken);
    }
}
