#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public interface IInvokeActivity : IActivity
{
    ConversationReference RelatesTo { get; set; }

    object Value { get; set; }

    string Name { get; set; }
}
