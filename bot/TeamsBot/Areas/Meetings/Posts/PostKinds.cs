using Partnership.Meetings.Reminders;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What the kinds of posts are called in the secretariat's lists.</summary>
internal static class PostKinds
{
    public static string NameOf(PostKind kind) => kind switch
    {
        PostKind.Reminder => "reminder of a meeting",
        PostKind.AgendaSummary => "agenda summary",
        PostKind.AgendaChange => "note of what changed on an agenda",
        PostKind.Moved => "notice of a moved meeting",
        PostKind.Cancelled => "notice of a cancelled meeting",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
