namespace TeamsBot.Storage.References;

/// <summary>The change that keeps a conversation's reference.</summary>
internal sealed class ConversationReferenceWrite(ConversationReferenceRow conversation) : DatabaseWrite
{
    public override void Apply(DatabaseSession session) => session.ConversationReferences.Put(conversation);
}
