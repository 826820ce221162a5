#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public static class MessageReactionTypes
{
    public const string Like = "like";
    public const string PlusOne = "plusOne";
}
