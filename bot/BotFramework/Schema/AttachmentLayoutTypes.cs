#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public static class AttachmentLayoutTypes
{
    public const string Carousel = "carousel";
    public const string List = "list";
}
