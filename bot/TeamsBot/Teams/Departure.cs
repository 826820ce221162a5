using Microsoft.Bot.Schema;

namespace TeamsBot.Teams;

/// <summary>Whether the bot is taken out of a conversation. Teams may tell it as an installation that ends, as a member that leaves, or both.</summary>
internal static class Departure
{
    public static bool IsOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action is "remove",
        ActivityTypes.ConversationUpdate => activity.MembersRemoved?.Any(member => string.Equals(member?.Id, activity.Recipient?.Id, StringComparison.Ordinal)) is true,
        _ => false,
    };
}
