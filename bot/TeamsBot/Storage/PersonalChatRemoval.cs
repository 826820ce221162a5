namespace TeamsBot.Storage;

/// <summary>The personal chats with one person are no longer known.</summary>
internal sealed class PersonalChatRemoval(string userObjectId) : DatabaseWrite
{
    public override void Apply(DatabaseSession session) => session.ConversationReferences.RemovePersonal(userObjectId);
}
