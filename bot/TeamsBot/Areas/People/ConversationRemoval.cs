using TeamsBot.Storage;

namespace TeamsBot.Areas.People;

/// <summary>The change that ends conversations.</summary>
internal sealed class ConversationRemoval(Func<DatabaseSession, RemovedConversations> remove, Action<RemovedConversations> takeOver) : DatabaseWrite
{
    public override bool Durable => true;

    public RemovedConversations Removed { get; private set; } = new([], []);

    public override void Apply(DatabaseSession session) => Removed = remove(session);

    protected override void Committed() => takeOver(Removed);
}
