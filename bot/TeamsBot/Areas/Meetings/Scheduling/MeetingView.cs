using Partnership.Meetings;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>A meeting as someone is to see it.</summary>
/// <param name="Body">What the body is called.</param>
/// <param name="Now">The moment at which the card is made: "tomorrow" counts from it.</param>
/// <param name="Manages">Whether the person may change it, where nobody else looks on.</param>
/// <param name="CalendarFile">Where its calendar file is; null where there is none.</param>
internal sealed record MeetingView(KeptMeeting Kept, string Body, DateTimeOffset Now, bool Manages, Uri? CalendarFile)
{
    /// <summary>What has just happened, for the top of the card.</summary>
    public IReadOnlyList<CardNote> Notes { get; init; } = [];

    /// <summary>Whether the person may see exempt items, where nobody else looks on.</summary>
    public bool SeesExempt { get; init; }

    public Meeting Meeting => Kept.Meeting;

    public bool IsOver => Meeting.Time.Ends <= Now;

    /// <summary>A button for this meeting as it stands.</summary>
    public CardAction On(string verb) => new(verb) { Subject = Meeting.Id.Value.ToString("N"), Revision = Kept.Version };
}
