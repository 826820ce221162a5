using System.Net;
using Microsoft.Bot.Schema;

namespace TeamsBot.Conversation;

/// <summary>What a person wrote, without what Teams adds to it.</summary>
internal static class MessageText
{
    public static string Read(IMessageActivity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Entities is { Count: > 0 })
        {
            text = activity.RemoveRecipientMention() ?? "";
        }

        // Teams' message text may hold HTML's entities, such as &nbsp; after a mention.
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text).Trim() : text.Trim();
    }
}
