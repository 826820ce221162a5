#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

public interface IStatePropertyInfo
{
    string Name { get; }
}
