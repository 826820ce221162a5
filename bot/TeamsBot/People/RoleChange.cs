using System.Text.Json;
using TeamsBot.Conversation;
using TeamsBot.Storage;

namespace TeamsBot.People;

/// <summary>A role given or taken, with its line in the audit trail.</summary>
/// <param name="actorId">Null where the settings say it.</param>
internal sealed class RoleChange(Roles roles, RoleGrant grant, bool gives, Guid? actorId, string actorName) : DatabaseWrite
{
    private List<RoleGrant> _after = [];

    public override bool Durable => true;

    public RoleChangeResult Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        var before = session.RoleGrants.All();
        Outcome = Judge(before);
        if (Outcome is RoleChangeResult.Done)
        {
            if (gives)
            {
                session.RoleGrants.Add(grant);
            }
            else
            {
                session.RoleGrants.Remove(grant.Person, grant.Role, grant.Area);
            }

            session.Audit.Append(new AuditEvent(
                grant.At,
                actorId,
                actorName,
                gives ? "roles.give" : "roles.take",
                grant.AuditSubject,
                Before: Find(before) is { } held ? Describe(held) : null,
                After: gives ? Describe(grant) : null));
        }

        _after = session.RoleGrants.All();
    }

    protected override void Committed() => roles.Replace(_after);

    private RoleChangeResult Judge(List<RoleGrant> before)
    {
        if (actorId is { } actor && !before.Exists(held => held.Role is Role.Secretariat && string.Equals(held.Person, actor.ToString("D"), StringComparison.Ordinal)))
        {
            return RoleChangeResult.NotAllowed;
        }

        if (Find(before) is null != gives)
        {
            return RoleChangeResult.AlreadySo;
        }

        return !gives && grant.Role is Role.Secretariat && before.Count(held => held.Role is Role.Secretariat) == 1
            ? RoleChangeResult.LastSecretariat
            : RoleChangeResult.Done;
    }

    private RoleGrant? Find(List<RoleGrant> grants) => grants.Find(held => string.Equals(held.AuditSubject, grant.AuditSubject, StringComparison.Ordinal));

    private static string Describe(RoleGrant grant) => JsonSerializer.Serialize(
        new RoleAudit(grant.Person, grant.Name, grant.Role.ToString(), grant.Area, grant.GivenBy, grant.At), PeopleJsonContext.Default.RoleAudit);
}
