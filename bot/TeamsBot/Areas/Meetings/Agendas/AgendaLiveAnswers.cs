using Microsoft.Bot.Builder;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Live;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Requests;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>Says who presents an agenda's item, and what cannot be done with an agenda.</summary>
internal sealed class AgendaLiveAnswers(MeetingFinder finder, MeetingAnswers answers, AgendaViewer agendas, MeetingReplies replies, Roles roles)
{
    /// <param name="bodies">Whose meeting is meant; none where that was not said.</param>
    public async Task AnswerAsync(ITurnContext turnContext, LiveQuestion question, IReadOnlyList<BodyId> bodies, CancellationToken cancellationToken)
    {
        var reference = new MeetingReference(bodies is [var body, ..] ? body : null, question.Days is { } days && days.From == days.To ? days.From : null);
        if (question.Subject is LiveSubject.AgendaBack)
        {
            await CardReply.SayAsync(turnContext, Back(turnContext), cancellationToken);
        }
        else if (await finder.FindAsync(turnContext, reference, hasAgenda: true, cancellationToken) is not MeetingMatch.OneFound { Kept: var kept })
        {
            await answers.SayNoneAsync(turnContext, reference, cancellationToken);
        }
        else if (question.Item is { } number)
        {
            await CardReply.SayAsync(turnContext, await ItemAsync(turnContext, kept, number), cancellationToken);
        }
        else
        {
            var note = kept.Meeting.Agenda.Revision == 0 ? null : new CardNote("accent", "", ["I make no file of an agenda. This is all of it, to read or to copy."]);
            await agendas.ShowAsync(turnContext, kept, page: 1, isPublishedWanted: true, note, cancellationToken);
        }
    }

    private async Task<string> ItemAsync(ITurnContext turnContext, KeptMeeting kept, string number)
    {
        var view = await replies.ViewAsync(turnContext, kept);
        var agenda = kept.Meeting.Agenda;
        var items = view.Manages ? agenda.Latest : view.SeesExempt ? agenda.Items : agenda.Public;
        var of = $"of {kept.Meeting.Title} on {LondonWords.Day(kept.Meeting.Time.Day)}";
        return items.FirstOrDefault(item => string.Equals(item.Number, number, StringComparison.OrdinalIgnoreCase)) switch
        {
            null when items.Count == 0 => $"The agenda {of} is not published yet.",
            null => $"The agenda {of} has no item {number}; it has {LondonWords.Count(items.Count, "item")}.",
            { Presenter: { } presenter } item => $"{presenter} presents item {Named(item)} {of}.",
            var item => $"The agenda {of} does not say who presents item {Named(item)}.",
        };
    }

    private static string Named(AgendaItem item) => $"{item.Number}, {item.Title}{(item.Minutes is { } minutes ? $" ({LondonWords.Count(minutes, "minute")})" : "")},";

    private string Back(ITurnContext turnContext) => roles.IsSecretariat(turnContext.Activity)
        ? "An agenda that was published has been seen, so I do not take it back. Say \"edit the agenda\" and publish it again: members are told what changed. What is not for the public, mark as exempt there."
        : $"An agenda is the secretariat's to change, and one that was published is not taken back but corrected.{roles.AskSecretariat(Roles.SenderOf(turnContext.Activity))}";
}
