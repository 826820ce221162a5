using Partnership.Meetings;
using Partnership.Returns;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>The meetings and the summaries of their papers. Who is told "scheduled" can rely on it: the disk has it.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> while the database cannot be read or written.</remarks>
internal sealed class MeetingStore(DatabaseWriter writer, DatabaseReader reader, TimeProvider time)
{
    private readonly Lock _reading = new();
    private volatile IReadOnlyList<KeptMeeting>? _current;

    /// <summary>The meeting as it stands; null when there is none.</summary>
    public KeptMeeting? Find(MeetingId id) => reader.Read(id, static (session, id) => session.Meetings.Find(id));

    /// <summary>The meeting that comes from a calendar's event; null when there is none.</summary>
    public KeptMeeting? FindOrigin(string origin) => reader.Read(origin, static (session, origin) => session.Meetings.FindOrigin(origin));

    /// <summary>
    /// The meetings that are not over at an instant, cancelled ones too, by their start. Typed words and posts ask for them all the time, and this process
    /// alone writes the table: memory holds them.
    /// </summary>
    /// <param name="now">The present, or a later instant.</param>
    public IReadOnlyList<KeptMeeting> Current(DateTimeOffset now)
    {
        var known = _current ?? ReadCurrent();
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i].Meeting.Time.Ends <= now)
            {
                return [.. known.Where(kept => kept.Meeting.Time.Ends > now)];
            }
        }

        return known;
    }

    /// <summary>The meetings that fall into a stretch of time, cancelled ones too, by their start.</summary>
    public IReadOnlyList<KeptMeeting> Between(DateTimeOffset from, DateTimeOffset until) =>
        reader.Read((from, until), static (session, stretch) => session.Meetings.Between(stretch.from, stretch.until));

    /// <summary>The summaries of a meeting's papers, by name.</summary>
    public IReadOnlyList<KeptPaper> Papers(MeetingId meeting) => reader.Read(meeting, static (session, meeting) => session.Meetings.Papers(meeting));

    /// <summary>Whether a card has done its work already.</summary>
    public bool IsUsed(Guid form) => reader.Read(form, static (session, form) => session.UsedForms.IsUsed(form));

    /// <summary>Saves a change, or tells why nothing was written.</summary>
    public async Task<SavingOutcome> SaveAsync(MeetingSaving saving, CancellationToken cancellationToken)
    {
        var write = new MeetingWrite(saving, Forget);
        await writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    /// <summary>Keeps the summary of a paper, in place of an earlier one of the same name.</summary>
    public Task KeepPaperAsync(MeetingId meeting, KeptPaper paper, Person by, DateTimeOffset at, CancellationToken cancellationToken) =>
        writer.WriteAsync(new MeetingPaperWrite(meeting, paper, by, at), cancellationToken);

    /// <summary>What the audit trail calls a meeting.</summary>
    public static string Subject(MeetingId id) => $"meeting:{id}";

    private IReadOnlyList<KeptMeeting> ReadCurrent()
    {
        lock (_reading)
        {
            return _current ??= reader.Read(time.GetUtcNow(), static (session, now) => session.Meetings.EndingAfter(now));
        }
    }

    /// <summary>Waits for a reading that is under way, so that what was read before a commit is not kept after it.</summary>
    private void Forget()
    {
        lock (_reading)
        {
            _current = null;
        }
    }
}
