namespace Partnership.Meetings;

/// <summary>Who says that a meeting takes place, and may therefore change it.</summary>
public enum MeetingSource
{
    /// <summary>The secretariat, by card or in words.</summary>
    Card,

    /// <summary>The group's calendar in Microsoft 365, read through Graph.</summary>
    Graph,
}
