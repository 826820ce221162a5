#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public static class MessageFactory
{
    public static Activity Text(string text, string ssml = default, string inputHint = default)
    {
        var message = new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };
        Say(message, text, ssml, inputHint);
        return message;
    }

    public static IMessageActivity Attachment(Attachment attachment, string text = default, string ssml = default, string inputHint = default)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return WithAttachments([attachment], text, ssml, inputHint);
    }

    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string text = default, string ssml = default, string inputHint = default)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return WithAttachments([.. attachments], text, ssml, inputHint);
    }

    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = default, string ssml = default, string inputHint = default)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions] };
        return message;
    }

    private static Activity WithAttachments(List<Attachment> attachments, string text, string ssml, string inputHint)
    {
        var message = new Activity(ActivityTypes.Message) { Attachments = attachments, Entities = [] };
        Say(message, text, ssml, inputHint);
        return message;
    }

    private static void Say(Activity message, string text, string ssml, string inputHint)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            message.Text = text;
        }

        if (!string.IsNullOrWhiteSpace(ssml))
        {
            message.Speak = ssml;
        }

        message.InputHint = inputHint ?? InputHints.AcceptingInput;
    }
}
