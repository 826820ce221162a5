using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Meetings;

/// <summary>The meetings of the next seven days, for everybody; and for the secretariat the agendas that are to be written or published, and that no channel is told of the meetings.</summary>
internal sealed class MeetingsWaiting(MeetingFinder finder, PostingChannels channels, Roles roles, TimeProvider time) : IWaiting
{
    private const int DaysToKnow = 7;

    /// <summary>Days before a meeting from which members look for its agenda.</summary>
    private const int DaysForAgenda = 14;

    public ValueTask<IReadOnlyList<WaitingMatter>> ForAsync(Person person)
    {
        var now = time.GetUtcNow();
        var matters = new List<WaitingMatter>();
        var standing = finder.Standing();
        if (roles.IsSecretariat(person.Id) && standing.Where(kept => kept.Meeting.Time.Starts > now).MinBy(static kept => kept.Meeting.Time.Starts) is { } next && channels.All().Count == 0)
        {
            matters.Add(new WaitingMatter(
                "Posts about meetings",
                "No channel is chosen for reminders and agendas, so nobody is told of a meeting. In the channel, mention me and write \"post reminders here\".",
                WaitingUrgency.ToDo,
                next.Meeting.Time.Day,
                CardButton.Go("How it goes", new CardAction(PostVerbs.Here))));
        }

        foreach (var kept in standing.Where(kept => kept.Meeting.Time.Starts <= now.AddDays(DaysForAgenda)))
        {
            if (roles.IsSecretariat(person.Id) && Agenda(kept, now) is { } agenda)
            {
                matters.Add(agenda);
            }

            if (kept.Meeting.Time.Day.DayNumber - LondonTime.DayOf(now).DayNumber < DaysToKnow)
            {
                matters.Add(Matter(kept.Meeting, kept.Meeting.Title, $"{kept.Meeting.Time} ({LondonWords.Until(now, kept.Meeting.Time.Starts, kept.Meeting.Time.AllDay)}).", WaitingUrgency.ToKnow, "Show", MeetingVerbs.Show));
            }
        }

        return ValueTask.FromResult<IReadOnlyList<WaitingMatter>>(matters);
    }

    private static WaitingMatter? Agenda(KeptMeeting kept, DateTimeOffset now)
    {
        var meeting = kept.Meeting;
        var when = $"{meeting.Title} is on {LondonWords.NearDay(meeting.Time.Day)}.";
        return meeting.Time.Starts <= now ? null : meeting.Agenda switch
        {
            { State: AgendaState.None } => Matter(meeting, $"Agenda: {meeting.Title}", $"To be written. {when}", WaitingUrgency.ToDo, "Write it", MeetingVerbs.EditAgenda),
            { HasUnpublishedDraft: true } => Matter(meeting, $"Agenda: {meeting.Title}", $"A draft, to be published. {when}", WaitingUrgency.ToDo, "Publish", MeetingVerbs.Publish),
            _ => null,
        };
    }

    private static WaitingMatter Matter(Meeting meeting, string title, string state, WaitingUrgency urgency, string button, string verb) =>
        new(title, state, urgency, meeting.Time.Day, CardButton.Go(button, new CardAction(verb) { Subject = meeting.Id.Value.ToString("N") }));
}
