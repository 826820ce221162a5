using TeamsBot.Storage;

namespace TeamsBot.Tests.Storage;

/// <summary>A change written out in a test.</summary>
internal sealed class InlineWrite(Action<DatabaseSession> apply, bool durable = false) : DatabaseWrite
{
    public override bool Durable => durable;

    public override void Apply(DatabaseSession session) => apply(session);
}
