#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction> ReactionsAdded { get; set; }

    IList<MessageReaction> ReactionsRemoved { get; set; }
}
