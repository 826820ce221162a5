using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace TeamsBot.Chat;

/// <summary>What a person wrote, without what Teams adds to it.</summary>
internal static partial class MessageText
{
    /// <summary>The type of the empty element that stands in the text where a card was put with the message extension.</summary>
    private const string CardPlaceholder = "http://schema.skype.com/InputExtension";

    /// <summary>The element that stands in the text where another message is quoted.</summary>
    private const string QuotedPlaceholder = "<quoted ";

    public static string Read(IMessageActivity activity)
    {
        var text = activity.Text ?? "";
        if (text.Length > 0 && activity.Entities is { Count: > 0 })
        {
            text = activity.RemoveRecipientMention() ?? "";
        }

        if (activity.Attachments is { Count: > 0 } && text.Contains(CardPlaceholder, StringComparison.Ordinal))
        {
            text = Tag.Replace(text, " ");
        }

        if (text.Contains(QuotedPlaceholder, StringComparison.Ordinal))
        {
            text = Quoted.Replace(text, " ");
        }

        // Teams' message text may hold HTML's entities, such as &nbsp; after a mention.
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text).Trim() : text.Trim();
    }

    [GeneratedRegex("<quoted [^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag { get; }
}
