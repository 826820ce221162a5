#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public interface IActivity
{
    ChannelAccount From { get; set; }

    ChannelAccount Recipient { get; set; }

    ConversationAccount Conversation { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    IList<Entity> Entities { get; set; }

    object ChannelData { get; set; }

    string ChannelId { get; set; }

    string Id { get; set; }

    string ReplyToId { get; set; }

    string ServiceUrl { get; set; }

    string Type { get; set; }

    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    ConversationReference GetConversationReference();

    IConversationUpdateActivity AsConversationUpdateActivity();

    IEndOfConversationActivity AsEndOfConversationActivity();

    IEventActivity AsEventActivity();

    IInstallationUpdateActivity AsInstallationUpdateActivity();

    IInvokeActivity AsInvokeActivity();

    IMessageActivity AsMessageActivity();

    IMessageDeleteActivity AsMessageDeleteActivity();

    IMessageReactionActivity AsMessageReactionActivity();

    IMessageUpdateActivity AsMessageUpdateActivity();

    ITypingActivity AsTypingActivity();

    TypeT GetChannelData<TypeT>();

    bool TryGetChannelData<TypeT>(out TypeT instance);
}
