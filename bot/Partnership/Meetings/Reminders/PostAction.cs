namespace Partnership.Meetings.Reminders;

/// <summary>What to do about a planned post at one moment.</summary>
public enum PostAction
{
    /// <summary>Nothing yet.</summary>
    Wait,
    Send,

    /// <summary>Send it although its time has passed: what it says, put into words now, is still true and of use.</summary>
    SendLate,

    /// <summary>Never send it, and report that it was missed.</summary>
    Miss,

    /// <summary>Never send it, and say nothing of it: something else that was or will be sent says the same.</summary>
    Drop,
}
