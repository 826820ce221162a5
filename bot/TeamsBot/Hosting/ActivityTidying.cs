using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace TeamsBot.Hosting;

/// <summary>Leaves out of an activity's lists what is none of their things: the framework, and whoever reads the lists, takes each for one.</summary>
internal static class ActivityTidying
{
    public static void Tidy(Activity activity)
    {
        activity.Entities = Without(activity.Entities, static entity => entity is not null && (!IsMention(entity) || IsReadable(entity)));
        activity.Attachments = Without(activity.Attachments, static attachment => attachment is not null);
        activity.MembersAdded = Without(activity.MembersAdded, static member => member is not null);
        activity.MembersRemoved = Without(activity.MembersRemoved, static member => member is not null);
        activity.ReactionsAdded = Without(activity.ReactionsAdded, static reaction => reaction is not null);
        activity.ReactionsRemoved = Without(activity.ReactionsRemoved, static reaction => reaction is not null);
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
