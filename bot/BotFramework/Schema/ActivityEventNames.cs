#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
