#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}
