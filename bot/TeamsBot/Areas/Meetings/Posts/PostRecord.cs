using Partnership.Meetings;
using Partnership.Meetings.Reminders;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>A post about a meeting in one channel: what was decided of it, and what the outbox knows of it.</summary>
/// <param name="Post">Null where it never came to the outbox.</param>
internal sealed record PostRecord(PostKey Key, MeetingPostRow Row, OutboxRow? Post)
{
    private const string Prefix = "meeting/";

    /// <summary>Whether people see it, or may see it.</summary>
    public bool IsStanding => Post is { IsEdit: true } or { State: OutboxState.Sent or OutboxState.Attempted or OutboxState.Uncertain };

    /// <summary>Whether it waits in the outbox and has certainly not been sent.</summary>
    public bool IsUnsent => Post is { IsEdit: false, State: OutboxState.Due or OutboxState.Waiting or OutboxState.Blocked };

    public PlannedPostStatus Fate => Enum.Parse<PlannedPostStatus>(Row.Outcome);

    /// <summary>What the post is called in the ledger and in the outbox.</summary>
    public static string NameOf(PostKey key, string conversation) => $"{Prefix}{key}/{conversation}";

    /// <summary>Whether a post of the outbox is about a meeting.</summary>
    public static bool IsName(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    public static PostKey KeyOf(MeetingPostRow row) => new(new MeetingId(Guid.Parse(row.Meeting)), Enum.Parse<PostKind>(row.Kind), row.Offset, row.Revision);

    /// <summary>A decision to be kept.</summary>
    public static MeetingPostRow Decided(PlannedPost post, string conversation, PlannedPostStatus fate, string? reason, DateTimeOffset at) => new()
    {
        Key = NameOf(post.Key, conversation),
        Meeting = post.Key.Meeting.ToString(),
        Conversation = conversation,
        Kind = post.Key.Kind.ToString(),
        Offset = post.Key.Offset,
        Revision = post.Key.Revision,
        Due = post.Due,
        Outcome = fate.ToString(),
        Reason = reason,
        At = at,
    };
}
