using Microsoft.Bot.Builder;
using Partnership.Calendars;
using Partnership.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Cards;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>Shows agendas: to members what is published, to the secretariat also the draft.</summary>
internal sealed class AgendaViewer(MeetingStore store, MeetingReplies replies, MeetingCards cards, MeetingTopic topic)
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
        var (isDraft, items) = Seen(view, isPublishedWanted);
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

    /// <summary>All that was taken from an item's paper, or why there is nothing.</summary>
    /// <param name="number">The item's number as it was typed.</param>
    public async Task SummariseAsync(ITurnContext turnContext, KeptMeeting kept, string number, CancellationToken cancellationToken)
    {
        var view = await replies.ViewAsync(turnContext, kept);
        var (_, items) = Seen(view, isPublishedWanted: false);
        var item = items.FirstOrDefault(one => string.Equals(one.Number, number, StringComparison.OrdinalIgnoreCase));
        var paper = item?.Paper is { } name ? store.Papers(kept.Meeting.Id).FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal)) : null;
        await topic.RememberAsync(turnContext, kept.Meeting.Id, cancellationToken);
        if (item is null || paper is null)
        {
            var of = $"of {kept.Meeting.Title} on {LondonWords.Day(kept.Meeting.Time.Day)}";
            await CardReply.SayAsync(turnContext, item is not null ? $"I have no paper for item {item.Number}, {item.Title}, {of}." : items.Count == 0 ? $"The agenda {of} is not published yet." : $"The agenda {of} has no item {number}; it has {LondonWords.Count(items.Count, "item")}.", cancellationToken);
            return;
        }

        var card = cards.WholePaper(view, item, paper.Name, paper.Summary);
        await CardReply.AnswerAsync(turnContext, card.Text, card, cancellationToken);
    }

    /// <summary>What whoever asks may see of an agenda.</summary>
    private static (bool IsDraft, IReadOnlyList<AgendaItem> Items) Seen(MeetingView view, bool isPublishedWanted)
    {
        var agenda = view.Meeting.Agenda;
        var isDraft = view.Manages && agenda.HasUnpublishedDraft && !(isPublishedWanted && agenda.Revision > 0);
        return (isDraft, isDraft ? agenda.Latest : view.SeesExempt ? agenda.Items : agenda.Public);
    }
}
