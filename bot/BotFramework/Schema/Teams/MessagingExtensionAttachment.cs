#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment()
    {
    }

    public MessagingExtensionAttachment(string contentType = default, string contentUrl = default, object content = default, string name = default, string thumbnailUrl = default, Attachment preview = default)
        : base(contentType, contentUrl, content, name, thumbnailUrl)
    {
        Preview = preview;
    }

    [JsonProperty(PropertyName = "preview")]
    public Attachment Preview { get; set; }
}
