#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Schema;

public static class ActivityExtensions
{
    /// <summary>Takes the mention of the bot out of the text, which is changed, and returns what is left.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient.Id);

    /// <summary>Takes every mention of this id out of the text, which is changed, and returns what is left.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (!string.Equals(mention.Mentioned?.Id, id, StringComparison.Ordinal))
            {
                continue;
            }

            var text = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (text.Length > 0)
            {
                activity.Text = activity.Text?.Replace(text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }

    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => string.Equals(mention.Mentioned?.Id, id, StringComparison.Ordinal));

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);
}
