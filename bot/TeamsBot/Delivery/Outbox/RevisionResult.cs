namespace TeamsBot.Delivery.Outbox;

/// <summary>What became of a post's new words.</summary>
internal enum RevisionResult
{
    /// <summary>It had not been sent: it goes out with the new words.</summary>
    Replaced,

    /// <summary>It had been sent, or is being sent: it is edited.</summary>
    Edits,

    /// <summary>It says this already.</summary>
    Unchanged,

    /// <summary>There is no such post, or it never went out and never will.</summary>
    NotPosted,
}
