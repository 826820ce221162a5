using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using TeamsBot.Areas.Meetings.Posts;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>Says what is posted when an agenda is published, and when, by the settings of its body and the channels that were chosen.</summary>
internal sealed class PublishForecast(PostingChannels channels, ReminderPreferences settings)
{
    /// <param name="published">The meeting as it would be with its agenda published.</param>
    public string Of(Meeting published, DateTimeOffset now)
    {
        var rules = settings.For(published.Body);
        if (!rules.Agendas)
        {
            return "Nothing: the settings say that this body's agendas are not posted.";
        }

        var count = channels.All()
            .Where(row => row.Body.Length == 0 || string.Equals(row.Body, published.Body.Value, StringComparison.Ordinal))
            .Select(static row => row.Conversation).Distinct(StringComparer.Ordinal).Count();
        if (count == 0)
        {
            return "Nothing yet: no channel has been chosen for this body's posts. \"Post reminders here\", said in a channel, chooses it.";
        }

        var due = ReminderPlan.For(published, rules, WorkingDays.England).FirstOrDefault(static post => post.Key.Kind is PostKind.AgendaSummary)?.Due ?? now;
        var when = due <= now.AddMinutes(1) ? "at once" : $"on {LondonWords.NearDay(LondonTime.DayOf(due))} at {LondonWords.Time(TimeOnly.FromDateTime(LondonTime.ClockAt(due)))}, when the quiet hours are over";
        return published.Agenda.Revision == 1
            ? $"{LondonWords.Count(count, "channel")} {(count == 1 ? "is" : "are")} told {when}, with a summary of the agenda and its papers."
            : $"The summary in {LondonWords.Count(count, "channel")} is edited {when}, and a short reply says what changed.";
    }
}
