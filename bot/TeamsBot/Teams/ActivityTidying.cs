using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Teams;

/// <summary>
/// Leaves out of an activity's lists what does not belong in them: the framework, and whoever reads the lists, takes each for one. A card's data that some clients
/// send as a text becomes the object that it holds.
/// </summary>
internal static class ActivityTidying
{
    public static void Tidy(Activity activity)
    {
        activity.Entities = Without(activity.Entities, static entity => entity is not null && (!IsMention(entity) || IsReadable(entity)));
        activity.Attachments = Without(activity.Attachments, static attachment => attachment is not null);
        activity.MembersAdded = Without(activity.MembersAdded, static member => member is not null);
        activity.MembersRemoved = Without(activity.MembersRemoved, static member => member is not null);
        activity.ReactionsAdded = Without(activity.ReactionsAdded, static reaction => reaction is not null);
        activity.Value = Unwrapped(activity.Value as JToken ?? (activity.Value is string text ? new JValue(text) : null)) ?? activity.Value;
        if (activity.Value is JObject value && value["action"] is JObject action && Unwrapped(action["data"]) is { } data)
        {
            action["data"] = data;
        }

        activity.ReactionsRemoved = Without(activity.ReactionsRemoved, static reaction => reaction is not null);
    }

    /// <summary>The object that a text holds; null for anything else.</summary>
    private static JObject? Unwrapped(JToken? token)
    {
        if (token is not JValue { Value: string text } || !text.AsSpan().TrimStart().StartsWith("{"))
        {
            return null;
        }

        try
        {
            return JObject.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IList<T>? Without<T>(IList<T>? all, Func<T, bool> isGood) => all is null || all.All(isGood) ? all : [.. all.Where(isGood)];

    private static bool IsMention(Entity entity) => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase);

    private static bool IsReadable(Entity entity)
    {
        try
        {
            return entity.GetAs<Mention>() is { Mentioned: not null, Text: not null };
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
