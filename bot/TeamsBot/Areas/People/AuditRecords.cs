using System.Globalization;
using Partnership.Returns;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.People;

/// <summary>What a person did that others rely on. It is never changed, whoever asks.</summary>
internal sealed class AuditRecords(DatabaseReader reader) : IPersonalRecords
{
    public Task<PersonalRecord?> DescribeAsync(PersonId person, CancellationToken cancellationToken)
    {
        var entries = reader.Read(person.Value, static (session, id) => session.Audit.CountBy(id));
        return Task.FromResult(entries == 0 ? null : new PersonalRecord(
            "What you did, in the audit trail",
            string.Create(CultureInfo.InvariantCulture, $"{entries:N0} entries with your name: roles given, returns sent, signatures. They stay, also when you ask to be forgotten: public money was decided on them, so the trail is never changed by anybody."),
            Removable: false));
    }
}
