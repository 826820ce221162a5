using System.Text.Json;
using Partnership.Meetings;
using Partnership.Returns;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>Keeps the summary of a paper, in place of an earlier one of the same name, with the audit line about it.</summary>
internal sealed class MeetingPaperWrite(MeetingId meeting, KeptPaper paper, Person by, DateTimeOffset at) : DatabaseWrite
{
    private readonly string _json = JsonSerializer.Serialize(paper.Summary, MeetingJsonContext.Default.PaperSummary);

    public override bool Durable => true;

    public override void Apply(DatabaseSession session)
    {
        session.Meetings.SavePaper(meeting, paper, _json);
        session.Audit.Append(new AuditEvent(at, by.Id.Value, by.Name, "meetings.paper", MeetingStore.Subject(meeting), Before: null, _json));
    }
}
