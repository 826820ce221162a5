namespace Partnership.Meetings;

/// <summary>Why something cannot happen to a meeting.</summary>
public enum MeetingRefusal
{
    /// <summary>The time asked for has passed.</summary>
    InThePast,

    /// <summary>The meeting is cancelled.</summary>
    Cancelled,

    /// <summary>The meeting has taken place.</summary>
    Over,

    /// <summary>There is no agenda to publish.</summary>
    NoAgenda,
}
