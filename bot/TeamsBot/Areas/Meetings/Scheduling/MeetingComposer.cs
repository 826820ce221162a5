using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Meetings.Exchange;
using Partnership.Meetings.Messages;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>A meeting on a card: when, where, how far its agenda is, and what can be done.</summary>
internal static class MeetingComposer
{
    /// <summary>Characters of one fact: names of papers and a reason for cancelling have no other bound.</summary>
    private const int LongestFact = 600;

    public static MeetingCard Compose(MeetingView view)
    {
        var message = MessageOf(view);
        var facts = message.Lines.Select(static line => new CardFact(line.Label, CardBudget.Show(line.Text, LongestFact))).ToList();
        if (view.Manages && view.Meeting is { IsCancelled: false, Agenda: { HasUnpublishedDraft: true, Revision: > 0 } })
        {
            facts.Add(new CardFact("Draft", "Changes of the agenda wait to be published"));
        }

        return new MeetingCard(Text(view), CardBudget.Show(message.Title, LongestFact), view.Notes, facts.Count > 0, facts, LinkRow.Of(Links(view)), ButtonRow.Of(Buttons(view)));
    }

    /// <summary>The whole news in a sentence, for notifications and screen readers.</summary>
    public static string Text(MeetingView view) => MessageOf(view).Summary;

    /// <summary>Where to join, and how the meeting comes into a calendar or out of it.</summary>
    public static IEnumerable<CardLink> Links(MeetingView view)
    {
        var meeting = view.Meeting;
        if (meeting.Details.JoinLink is { } join && !meeting.IsCancelled)
        {
            yield return new CardLink("Join online", join.AbsoluteUri);
        }

        if (view.CalendarFile is { } file)
        {
            yield return new CardLink(meeting.IsCancelled ? "Take it off my calendar" : "Add to calendar", file.AbsoluteUri);
        }

        if (!meeting.IsCancelled)
        {
            yield return new CardLink("Open in Outlook", OutlookLink.To(meeting).AbsoluteUri);
        }
    }

    private static MeetingMessage MessageOf(MeetingView view) => view.Meeting.IsCancelled
        ? MeetingMessages.Cancelled(view.Meeting, view.Body)
        : MeetingMessages.Reminder(view.Meeting, view.Body, view.Now);

    private static IEnumerable<CardButton> Buttons(MeetingView view)
    {
        var meeting = view.Meeting;
        if (meeting.IsCancelled)
        {
            yield break;
        }

        if (meeting.Agenda.State == AgendaState.Published || (view.Manages && meeting.Agenda.State == AgendaState.Draft))
        {
            yield return CardButton.Go("Agenda", view.On(MeetingVerbs.Agenda));
        }

        if (!view.Manages || view.IsOver)
        {
            yield break;
        }

        yield return CardButton.Go(meeting.Agenda.State == AgendaState.None ? "Write the agenda" : "Edit the agenda", view.On(MeetingVerbs.EditAgenda));
        if (meeting.Source == MeetingSource.Graph)
        {
            yield break;
        }

        yield return CardButton.Go("Move or change", view.On(MeetingVerbs.Move));
        yield return CardButton.Go("Cancel the meeting", view.On(MeetingVerbs.Cancel)).AsDestructive();
    }

    /// <summary>"Friday 12 March 2027, 10:00 to 12:00, in 6 days".</summary>
    public static string When(Meeting meeting, DateTimeOffset now) => $"{meeting.Time}, {LondonWords.Until(now, meeting.Time.Starts, meeting.Time.AllDay)}";
}
