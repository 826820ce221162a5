using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.People;

/// <summary>A person's name as Teams has it now, on every role of theirs.</summary>
internal sealed class RoleRenaming(Roles roles, string person, string name) : DatabaseWrite
{
    private List<RoleGrant> _after = [];

    public override void Apply(DatabaseSession session)
    {
        session.RoleGrants.Rename(person, name);
        _after = session.RoleGrants.All();
    }

    protected override void Committed() => roles.Replace(_after);
}
