namespace Partnership.Meetings.Reminders;

/// <summary>What a reminder's offset is counted in.</summary>
public enum ReminderUnit
{
    Minutes,
    Hours,

    /// <summary>Days of London's calendar; the post is made at the hour that the settings name.</summary>
    Days,
}
