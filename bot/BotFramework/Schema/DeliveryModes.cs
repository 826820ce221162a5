#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public static class DeliveryModes
{
    public const string Ephemeral = "ephemeral";
    public const string ExpectReplies = "expectReplies";
    public const string Normal = "normal";
    public const string Notification = "notification";
}
