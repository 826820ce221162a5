using Partnership.Meetings;
using Partnership.Meetings.Reminders;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>A post that is planned for a channel and not made yet.</summary>
/// <param name="IsSkipped">Whether the secretariat does not want it.</param>
internal sealed record ComingPost(PlannedPost Post, Meeting Meeting, PostingChannel Channel, bool IsSkipped);
