using Partnership.Calendars;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Papers;
using TeamsBot.Areas.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Papers;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Cards;

/// <summary>The cards of meetings and of what is to be changed about them.</summary>
internal sealed class MeetingCards(CardTemplates templates)
{
    public CardMessage Meeting(MeetingView view) => new(templates.Expand("meetings/meeting.json", MeetingComposer.Compose(view)), MeetingComposer.Text(view));

    public CardMessage Form(MeetingForm form) => new(templates.Expand("meetings/form.json", MeetingFormComposer.Compose(form)), MeetingFormComposer.Text(form));

    public CardMessage Dropped() => new(templates.Expand("meetings/form.json", MeetingFormComposer.Dropped), MeetingFormComposer.Dropped.Speak);

    public CardMessage Cancel(MeetingView view, string? reason, IReadOnlyList<FieldFault> faults, Guid nonce) =>
        new(templates.Expand("meetings/form.json", CancelComposer.Compose(view, reason, faults, nonce)), CancelComposer.Text(view.Meeting));

    /// <param name="body">The body to whose meetings the list is narrowed; null for all.</param>
    /// <param name="page">From 1.</param>
    public CardMessage Upcoming(string title, IReadOnlyList<KeptMeeting> meetings, string? body, DateTimeOffset now, int page) =>
        new(templates.Expand("meetings/list.json", MeetingListComposer.Upcoming(title, meetings, body, now, page)), MeetingListComposer.Text(title, meetings, now));

    /// <inheritdoc cref="MeetingListComposer.Choose"/>
    public CardMessage Choose(IReadOnlyList<KeptMeeting> meetings, string verb, string text, DateTimeOffset now) =>
        new(templates.Expand("meetings/list.json", MeetingListComposer.Choose(meetings, verb, text, now)), $"Which meeting do you mean? {LondonWords.Count(meetings.Count, "meeting")} may be meant.");

    public CardMessage Agenda(AgendaView agenda) => new(CardBudget.Fit(room => templates.Expand("meetings/agenda.json", AgendaComposer.Compose(agenda, room))), AgendaComposer.Text(agenda));

    public CardMessage AgendaForm(AgendaForm form) => new(templates.Expand("meetings/form.json", AgendaFormComposer.Compose(form)), AgendaFormComposer.Text(form));

    /// <param name="posts">What will be posted, and when.</param>
    public CardMessage Publish(MeetingView view, string posts, Guid nonce) =>
        new(templates.Expand("meetings/form.json", PublishComposer.Compose(view, posts, nonce)), PublishComposer.Text(view.Meeting));

    /// <param name="key">Names the paper while it waits.</param>
    public CardMessage AskForPlace(ReadPaper paper, Guid key, IReadOnlyList<KeptMeeting> meetings, IReadOnlyList<FieldFault> faults) =>
        new(templates.Expand("meetings/form.json", PaperComposer.Ask(paper, key, meetings, faults)), PaperComposer.AskText(paper));

    public CardMessage WholePaper(MeetingView view, AgendaItem item, string name, PaperSummary summary) =>
        new(templates.Expand("meetings/meeting.json", PaperComposer.Whole(view, item, name, summary)), PaperComposer.LaidText(view, item, name));

    public CardMessage Paper(MeetingView view, AgendaItem item, string name, PaperSummary summary) =>
        new(templates.Expand("meetings/meeting.json", PaperComposer.Laid(view, item, name, summary)), PaperComposer.LaidText(view, item, name));
}
