namespace Partnership.Meetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    Scheduled,

    /// <summary>It takes place, at another time than first arranged.</summary>
    Moved,

    Cancelled,
}
