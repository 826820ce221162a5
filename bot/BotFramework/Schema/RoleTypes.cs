#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public static class RoleTypes
{
    public const string Bot = "bot";
    public const string Skill = "skill";
    public const string User = "user";
}
