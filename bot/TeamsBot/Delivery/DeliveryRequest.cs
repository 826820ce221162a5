using System.Collections.Frozen;

namespace TeamsBot.Delivery;

/// <summary>The ways in which people ask for what is to be posted, and for what went wrong with it.</summary>
internal static class DeliveryRequest
{
    private const int MaximumLength = 60;

    private static readonly FrozenSet<string> Scheduled = FrozenSet.ToFrozenSet(
    [
        "what is scheduled to be posted", "whats scheduled to be posted", "what is scheduled", "whats scheduled", "what will you post", "what are you going to post", "what is going to be posted",
        "scheduled posts", "show scheduled posts", "show the scheduled posts", "what is to be posted", "what posts are scheduled", "which posts are scheduled",
    ],
    StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Problems = FrozenSet.ToFrozenSet(
    [
        "what went wrong", "did anything go wrong", "has anything gone wrong", "what has gone wrong", "what failed", "failed posts", "show failed posts", "what could you not deliver",
        "what couldnt you deliver", "what was not delivered", "delivery problems", "show delivery problems", "which posts failed", "who could you not reach", "who couldnt you reach",
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>The verb that the text stands for; null where it is a question.</summary>
    public static string? Read(string text)
    {
        if (text.Length > MaximumLength)
        {
            return null;
        }

        var plain = text.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal).TrimEnd('?', '!', '.', ' ');
        return Scheduled.Contains(plain) ? DeliveryVerbs.Scheduled : Problems.Contains(plain) ? DeliveryVerbs.Problems : null;
    }
}
