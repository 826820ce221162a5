using System.Text.Json;
using Partnership.Meetings;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>Saves a meeting with the audit line about it and the form's use.</summary>
/// <param name="ended">Called after a commit or a failure and before the caller goes on, so that meetings held in memory are read again.</param>
internal sealed class MeetingWrite(MeetingSaving saving, Action ended) : DatabaseWrite
{
    private readonly string _after = JsonSerializer.Serialize(saving.Meeting, MeetingJsonContext.Default.Meeting);

    public override bool Durable => true;

    public SavingOutcome Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        var meeting = saving.Meeting;
        var before = session.Meetings.Find(meeting.Id);
        if (before?.Version != saving.Seen || IsTaken(session))
        {
            Outcome = saving.Form is { } used && session.UsedForms.IsUsed(used) ? SavingOutcome.Repeated : SavingOutcome.Stale;
            return;
        }

        if (saving.Form is { } form && !session.UsedForms.TryUse(form, saving.At))
        {
            Outcome = SavingOutcome.Repeated;
            return;
        }

        session.Meetings.Save(meeting, (before?.Version ?? 0) + 1, saving.Origin, _after);
        session.Audit.Append(new AuditEvent(saving.At, saving.By.Id.Value, saving.By.Name, saving.Action, MeetingStore.Subject(meeting.Id), Json(before?.Meeting), _after));
        Outcome = SavingOutcome.Saved;
    }

    protected override void Committed() => ended();

    protected override void Failed() => ended();

    /// <summary>Whether the calendar's event belongs to another meeting already.</summary>
    private bool IsTaken(DatabaseSession session) =>
        saving.Origin is { } origin && session.Meetings.FindOrigin(origin) is { } other && other.Meeting.Id != saving.Meeting.Id;

    private static string? Json(Meeting? meeting) => meeting is null ? null : JsonSerializer.Serialize(meeting, MeetingJsonContext.Default.Meeting);
}
