using Partnership.Meetings;
using TeamsBot.Areas.Meetings.Tables;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>What came of a step that someone took with a meeting: exactly one of the records within.</summary>
internal abstract record MeetingStep
{
    private MeetingStep()
    {
    }

    /// <summary>It is saved, and whoever watches meetings has been told.</summary>
    public sealed record Saved(KeptMeeting Kept, IReadOnlyList<MeetingChange> Changes) : MeetingStep;

    /// <summary>It was so already.</summary>
    public sealed record AsBefore(KeptMeeting Kept) : MeetingStep;

    /// <summary>The same form has done its work before: nothing was changed this time.</summary>
    public sealed record Repeated(KeptMeeting Current) : MeetingStep;

    /// <summary>The meeting is not what the card shows any more: nothing was changed.</summary>
    public sealed record Overtaken(KeptMeeting Current) : MeetingStep;

    /// <summary>It cannot be done.</summary>
    /// <param name="Current">How the meeting stands; null where it was never arranged.</param>
    /// <param name="Text">Why, as a sentence for whoever asked.</param>
    public sealed record Refused(KeptMeeting? Current, string Text) : MeetingStep;

    /// <summary>There is no such meeting.</summary>
    public sealed record Gone : MeetingStep;
}
