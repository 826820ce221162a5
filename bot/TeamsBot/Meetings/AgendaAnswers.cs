using Microsoft.Bot.Builder;
using Partnership.Calendars;
using TeamsBot.Cards.Forms;
using TeamsBot.Cards.Meetings;
using TeamsBot.Conversation;
using TeamsBot.Storage.Meetings;

namespace TeamsBot.Meetings;

/// <summary>Shows agendas: to members what is published, to the secretariat also the draft.</summary>
internal sealed class AgendaAnswers(MeetingStore store, MeetingReplies replies, MeetingCards cards, MeetingTopic topic)
{
    public Task ShowAsync(ITurnContext turnContext, KeptMeeting kept, CancellationToken cancellationToken) =>
        ShowAsync(turnContext, kept, page: 1, isPublishedWanted: false, note: null, cancellationToken);

    /// <param name="page">From 1.</param>
    /// <param name="isPublishedWanted">Whether the published agenda is wanted also where there is a draft.</param>
    /// <param name="note">What has just happened; null when nothing has.</param>
    public async Task ShowAsync(ITurnContext turnContext, KeptMeeting kept, int page, bool isPublishedWanted, CardNote? note, CancellationToken cancellationToken)
    {
        var view = await replies.ViewAsync(turnContext, kept) with { Notes = note is null ? [] : [note] };
        var agenda = kept.Meeting.Agenda;
        var isDraft = view.Manages && agenda.HasUnpublishedDraft && !(isPublishedWanted && agenda.Revision > 0);
        var items = isDraft ? agenda.Latest : view.Manages ? agenda.Items : agenda.Public;
        if (items.Count == 0 || kept.Meeting.IsCancelled)
        {
            var text = kept.Meeting.IsCancelled
                ? null : $"The agenda of {kept.Meeting.Title} on {LondonWords.Day(kept.Meeting.Time.Day)} is not published yet.";
            await replies.ShowAsync(turnContext, kept, text, view.Notes, cancellationToken);
            return;
        }

        var papers = store.Papers(kept.Meeting.Id).ToDictionary(static paper => paper.Name, static paper => paper.Summary, StringComparer.Ordinal);
        var card = cards.Agenda(new AgendaView(view, items, isDraft, papers, page));
        await topic.RememberAsync(turnContext, kept.Meeting.Id, cancellationToken);
        await CardReply.AnswerAsync(turnContext, card.Text, card, cancellationToken);
    }
}
