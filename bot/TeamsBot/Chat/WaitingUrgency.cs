namespace TeamsBot.Chat;

/// <summary>How a matter presses, the most pressing first.</summary>
internal enum WaitingUrgency
{
    Overdue,

    /// <summary>It is the person's move.</summary>
    ToDo,

    /// <summary>Nothing to be done: it is good to know of.</summary>
    ToKnow,
}
