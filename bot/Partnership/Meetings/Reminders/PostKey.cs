using System.Globalization;

namespace Partnership.Meetings.Reminders;

/// <summary>What makes a post this one and no other: nothing is posted twice under the same key in the same channel.</summary>
/// <param name="Offset">A reminder's offset, such as "14d"; "-" for other posts.</param>
/// <param name="Revision">The revision of what the post speaks of: the meeting's time, its cancellation, or the agenda.</param>
public readonly record struct PostKey(MeetingId Meeting, PostKind Kind, string Offset, int Revision)
{
    public const string NoOffset = "-";

    /// <summary>Stable text for a unique column: "0e5a…/reminder/14d/1".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Meeting}/{KindName}/{Offset}/{Revision}");

    private string KindName => Kind switch
    {
        PostKind.Reminder => "reminder",
        PostKind.AgendaSummary => "agenda",
        PostKind.AgendaChange => "agenda-change",
        PostKind.Moved => "moved",
        PostKind.Cancelled => "cancelled",
        _ => throw new InvalidOperationException($"There is no kind {Kind}."),
    };
}
