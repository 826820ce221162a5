using Microsoft.Bot.Builder;
using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Requests;
using TeamsBot.Areas.Meetings.Tables;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>Finds the meeting that someone speaks of.</summary>
internal sealed class MeetingFinder(MeetingStore store, MeetingTopic topic, TimeProvider time)
{
    public KeptMeeting? Find(MeetingId id) => store.Find(id);

    /// <summary>The meeting that the conversation is about; null where it is about none.</summary>
    public async Task<KeptMeeting?> SpokenOfAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await topic.RecallAsync(turnContext, cancellationToken) is { } id ? store.Find(id) : null;

    /// <summary>The meetings that are not over, cancelled ones too, by their start.</summary>
    public IReadOnlyList<KeptMeeting> Coming() => store.Current(time.GetUtcNow());

    /// <summary>The same without those that are cancelled.</summary>
    public IReadOnlyList<KeptMeeting> Standing() => [.. Coming().Where(static kept => !kept.Meeting.IsCancelled)];

    /// <summary>The meetings on these London days, both included, by their start, without those that are cancelled.</summary>
    public IReadOnlyList<KeptMeeting> Between(DateOnly from, DateOnly to) =>
        [.. store.Between(LondonTime.At(from, default).Instant, LondonTime.At(to.AddDays(1), default).Instant).Where(kept => !kept.Meeting.IsCancelled && kept.Meeting.Time.Day >= from && kept.Meeting.Time.Day <= to).OrderBy(static kept => kept.Meeting.Time.Starts)];

    /// <summary>For a question: where nothing says which meeting is meant, the next one is.</summary>
    /// <param name="hasAgenda">Whether a meeting whose agenda is published is meant rather than one that has none.</param>
    public async Task<MeetingMatch> FindAsync(ITurnContext turnContext, MeetingReference reference, bool hasAgenda, CancellationToken cancellationToken)
    {
        var match = await FindAsync(turnContext, reference, cancellationToken);
        return match is not MeetingMatch.ManyFound several ? match
            : new MeetingMatch.OneFound(several.Meetings.FirstOrDefault(kept => hasAgenda && kept.Meeting.Agenda.Revision > 0) ?? several.Meetings[0]);
    }

    /// <summary>For a change: where nothing says which meeting is meant, the person is to be asked.</summary>
    public async Task<MeetingMatch> FindAsync(ITurnContext turnContext, MeetingReference reference, CancellationToken cancellationToken)
    {
        var spokenOf = await SpokenOfAsync(turnContext, cancellationToken);
        if (reference.IsIt)
        {
            return spokenOf is not null ? new MeetingMatch.OneFound(spokenOf) : Of(Standing());
        }

        var named = Candidates(reference).ToList();
        var standing = named.FindAll(static kept => !kept.Meeting.IsCancelled);
        if (standing.Count == 0)
        {
            return named.Count == 0 ? new MeetingMatch.NoneFound() : new MeetingMatch.OneFound(named[^1]);
        }

        // "The board" after its July meeting was shown is that meeting; "the next board meeting" never is another than the next.
        if (!reference.IsNext && standing.Find(kept => kept.Meeting.Id == spokenOf?.Meeting.Id) is { } same)
        {
            return new MeetingMatch.OneFound(same);
        }

        return reference.Body is not null || reference.IsNext ? new MeetingMatch.OneFound(standing[0]) : Of(standing);
    }

    private IEnumerable<KeptMeeting> Candidates(MeetingReference reference)
    {
        var meetings = reference.Day is { } day
            ? store.Between(LondonTime.At(day, default).Instant, LondonTime.At(day.AddDays(1), default).Instant)
            : Coming();
        return meetings
            .Where(kept => (reference.Body is null || kept.Meeting.Body == reference.Body)
                && (reference.Month is null || kept.Meeting.Time.Day.Month == reference.Month)
                && (reference.Day is null || kept.Meeting.Time.Day == reference.Day))
            .OrderBy(static kept => kept.Meeting.Time.Starts);
    }

    private static MeetingMatch Of(IReadOnlyList<KeptMeeting> meetings) => meetings switch
    {
        [] => new MeetingMatch.NoneFound(),
        [var only] => new MeetingMatch.OneFound(only),
        _ => new MeetingMatch.ManyFound(meetings),
    };
}
