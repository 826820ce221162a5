#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionResult
{
    public MessagingExtensionResult()
    {
    }

    public MessagingExtensionResult(string attachmentLayout = default, string type = default, IList<MessagingExtensionAttachment> attachments = default, MessagingExtensionSuggestedAction suggestedActions = default, string text = default, Activity activityPreview = default)
    {
        AttachmentLayout = attachmentLayout;
        Type = type;
        Attachments = attachments;
        SuggestedActions = suggestedActions;
        Text = text;
        ActivityPreview = activityPreview;
    }

    [JsonProperty(PropertyName = "activityPreview")]
    public Activity ActivityPreview { get; set; }

    [JsonProperty(PropertyName = "attachments")]
    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    [JsonProperty(PropertyName = "suggestedActions")]
    public MessagingExtensionSuggestedAction SuggestedActions { get; set; }

    [JsonProperty(PropertyName = "attachmentLayout")]
    public string AttachmentLayout { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
