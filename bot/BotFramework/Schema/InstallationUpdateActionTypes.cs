#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public static class InstallationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
