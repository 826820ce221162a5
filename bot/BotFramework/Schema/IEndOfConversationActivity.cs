#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public interface IEndOfConversationActivity : IActivity
{
    string Code { get; set; }

    string Text { get; set; }
}
