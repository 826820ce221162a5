using Microsoft.Bot.Schema;
using Partnership.Returns;
using TeamsBot.People;

namespace TeamsBot.Chat;

/// <summary>The person behind an activity.</summary>
internal static class Actors
{
    /// <summary>What a person is called whose account shows no name.</summary>
    public const string Nameless = "someone";

    /// <summary>By the Entra object id that Teams puts on the activity; null where it has none, as guests of other systems do.</summary>
    public static Person? Of(IActivity activity) =>
        Roles.SenderOf(activity) is { } id ? new Person(id, Name(activity)) : null;

    private static string Name(IActivity activity) => string.IsNullOrWhiteSpace(activity.From.Name) ? Nameless : activity.From.Name.Trim();
}
