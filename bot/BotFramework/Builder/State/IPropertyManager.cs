#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
