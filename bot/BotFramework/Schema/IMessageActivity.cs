#nullable disable // As in the SDK: whatever the wire leaves out is null.
namespace Microsoft.Bot.Schema;

public interface IMessageActivity : IActivity
{
    DateTimeOffset? Expiration { get; set; }

    IList<Attachment> Attachments { get; set; }

    SuggestedActions SuggestedActions { get; set; }

    object Value { get; set; }

    string AttachmentLayout { get; set; }

    string DeliveryMode { get; set; }

    string Importance { get; set; }

    string InputHint { get; set; }

    string Locale { get; set; }

    string Speak { get; set; }

    string Summary { get; set; }

    string Text { get; set; }

    string TextFormat { get; set; }

    Mention[] GetMentions();

    bool HasContent();
}
