using Partnership.Returns;

namespace TeamsBot.Delivery.Outbox;

/// <summary>Whom a post is for: a person, in the personal chat with them, or a channel or group chat.</summary>
/// <param name="Key">"person/" and the object id, or "conversation/" and Teams' id of the channel or chat, without a thread.</param>
internal readonly record struct OutboxRecipient(string Key)
{
    private const string PersonPrefix = "person/";
    private const string ConversationPrefix = "conversation/";

    public static OutboxRecipient Person(PersonId person) => new($"{PersonPrefix}{person.Value:D}");

    public static OutboxRecipient Conversation(string conversationId) => new(ConversationPrefix + conversationId);

    /// <summary>The object id where it is a person; else null.</summary>
    public string? PersonObjectId => Key.StartsWith(PersonPrefix, StringComparison.Ordinal) ? Key[PersonPrefix.Length..] : null;

    /// <summary>The conversation's id where it is none; else null.</summary>
    public string? ConversationId => Key.StartsWith(ConversationPrefix, StringComparison.Ordinal) ? Key[ConversationPrefix.Length..] : null;
}
