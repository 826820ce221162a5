using TeamsBot.Storage;

namespace TeamsBot.Areas.Updates.Tables;

/// <summary>The table of progress updates in the open transaction.</summary>
internal static class UpdateTable
{
    extension(DatabaseSession session)
    {
        public UpdateCommands Updates => session.Statements(static one => new UpdateCommands(one));
    }
}
