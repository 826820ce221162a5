#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount> MembersAdded { get; set; }

    IList<ChannelAccount> MembersRemoved { get; set; }

    bool? HistoryDisclosed { get; set; }

    string TopicName { get; set; }
}
