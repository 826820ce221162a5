using TeamsBot.Storage;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>The tables of returns and funding periods in the open transaction.</summary>
internal static class ReturnTables
{
    extension(DatabaseSession session)
    {
        public ReturnCommands Returns => session.Statements(static one => new ReturnCommands(one));
    }
}
