using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Files;

/// <summary>A file that a person sent in the personal chat, as Teams tells of it.</summary>
/// <param name="Name">With its ending; not empty.</param>
/// <param name="Address">Where it can be fetched for a while, without signing in.</param>
internal sealed record SentFile(string Name, string Address)
{
    private const string ContentType = "application/vnd.microsoft.teams.file.download.info";
    private const int LongestName = 200;

    /// <summary>The ending of its name without the dot, in lower case, such as "csv"; empty where it has none.</summary>
    public string Type => Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();

    /// <summary>The files of a message; others are only known by links or pictures, and those are no papers.</summary>
    public static IReadOnlyList<SentFile> Of(IMessageActivity activity)
    {
        if (activity.Attachments is not { Count: > 0 } attachments)
        {
            return [];
        }

        return
        [
            .. from attachment in attachments
               where string.Equals(attachment.ContentType, ContentType, StringComparison.Ordinal)
               let content = attachment.Content as JObject
               select new SentFile(NameOf(attachment.Name), (string?)(content?["downloadUrl"] as JValue) ?? ""),
        ];
    }

    private static string NameOf(string? name)
    {
        var plain = new string([.. (name ?? "").Where(static c => !char.IsControl(c))]).Trim();
        return plain.Length is > 0 and <= LongestName ? plain : "file";
    }
}
