using System.Globalization;
using Partnership.Meetings;
using Partnership.Meetings.Reminders;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>A planned post as a button names it.</summary>
internal static class PostActionData
{
    /// <summary>"Reminder/14d/1"; the meeting stands beside it.</summary>
    public static string NameOf(PostKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.Kind}/{key.Offset}/{key.Revision}");

    /// <summary>Null where the button names none: nothing in it is trusted.</summary>
    public static PostKey? KeyOf(MeetingAction action) =>
        action.Meeting is { } meeting
        && action.Said("post").Split('/') is [var kind, { Length: > 0 } offset, var number]
        && Enum.TryParse<PostKind>(kind, out var known)
        && Enum.IsDefined(known)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? new PostKey(meeting, known, offset, revision) : null;
}
