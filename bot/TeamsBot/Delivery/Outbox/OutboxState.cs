namespace TeamsBot.Delivery.Outbox;

/// <summary>Where a post stands. Names are stored.</summary>
internal enum OutboxState
{
    /// <summary>To be sent, or edited, when its time comes.</summary>
    Due,

    /// <summary>The call to Teams was about to be made; nothing is known of it yet.</summary>
    Attempted,

    /// <summary>Teams took it.</summary>
    Sent,

    /// <summary>Nobody knows whether Teams took it. It is never sent again unless a person says so.</summary>
    Uncertain,

    /// <summary>Teams did not take it, or the recipient is not known yet: it is tried again.</summary>
    Waiting,

    /// <summary>The recipient cannot be written to.</summary>
    Blocked,

    /// <summary>Teams refuses what it says: trying again would not help.</summary>
    Rejected,

    /// <summary>Its time went by before it could be sent.</summary>
    Missed,

    /// <summary>Withdrawn before it was sent, or given up by a person.</summary>
    Cancelled,
}
