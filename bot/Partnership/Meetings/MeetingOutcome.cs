namespace Partnership.Meetings;

/// <summary>What came of something that was to happen to a meeting; <see cref="Meeting"/> is how it stands afterwards.</summary>
public abstract record MeetingOutcome(Meeting Meeting)
{
    /// <summary>It is different now, in these ways.</summary>
    public sealed record Changed(Meeting Meeting, IReadOnlyList<MeetingChange> Changes) : MeetingOutcome(Meeting);

    /// <summary>It was so already.</summary>
    public sealed record Unchanged(Meeting Meeting) : MeetingOutcome(Meeting);

    /// <summary>It cannot be done; the meeting is as it was.</summary>
    public sealed record Refused(Meeting Meeting, MeetingRefusal Reason) : MeetingOutcome(Meeting)
    {
        /// <summary>The reason as a sentence for the person who asked.</summary>
        public string Text => Reason switch
        {
            MeetingRefusal.InThePast => $"{Meeting.Title} cannot be set for a time that has passed.",
            MeetingRefusal.Cancelled => $"{Meeting.Title} on {Calendars.LondonWords.Day(Meeting.Time.Day)} is cancelled. Schedule a new meeting instead.",
            MeetingRefusal.Over => $"{Meeting.Title} on {Calendars.LondonWords.Day(Meeting.Time.Day)} is over.",
            MeetingRefusal.NoAgenda => "The agenda has no items yet.",
            _ => throw new InvalidOperationException($"No words for {Reason}."),
        };
    }
}
