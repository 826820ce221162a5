namespace Partnership.Meetings.Reminders;

/// <summary>What a post about a meeting is for.</summary>
public enum PostKind
{
    Reminder,

    /// <summary>The published agenda; edited in place when the agenda is revised.</summary>
    AgendaSummary,

    /// <summary>A short reply that says what a revision changed.</summary>
    AgendaChange,

    /// <summary>The meeting has another time.</summary>
    Moved,

    Cancelled,
}
