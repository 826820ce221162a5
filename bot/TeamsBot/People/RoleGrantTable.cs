using TeamsBot.Storage;

namespace TeamsBot.People;

/// <summary>The table of roles in the open transaction.</summary>
internal static class RoleGrantTable
{
    extension(DatabaseSession session)
    {
        public RoleGrantCommands RoleGrants => session.Statements(static one => new RoleGrantCommands(one));
    }
}
