using TeamsBot.Storage;

namespace TeamsBot.Delivery.Outbox;

/// <summary>The tables of the outbox in the open transaction.</summary>
internal static class OutboxTables
{
    extension(DatabaseSession session)
    {
        public OutboxCommands Outbox => session.Statements(static one => new OutboxCommands(one));

        public OutboxQueries OutboxQueries => session.Statements(static one => new OutboxQueries(one));
    }
}
