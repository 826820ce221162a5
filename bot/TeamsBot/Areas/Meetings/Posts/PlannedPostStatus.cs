namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What was decided of a planned post in one channel. Names are stored.</summary>
internal enum PlannedPostStatus
{
    /// <summary>It was given to the outbox, which says what became of it.</summary>
    Queued,

    /// <summary>Its time went by; the secretariat was told.</summary>
    Missed,

    /// <summary>It would have told nobody anything.</summary>
    Dropped,

    /// <summary>The secretariat does not want it. That can be taken back until its time.</summary>
    Skipped,

    /// <summary>It was given to the outbox, and taken back before it was sent.</summary>
    Withdrawn,
}
