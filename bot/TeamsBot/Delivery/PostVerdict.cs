namespace TeamsBot.Delivery;

/// <summary>What a call to Teams came to.</summary>
internal enum PostVerdict
{
    Taken,

    /// <summary>Certainly not taken; another try may be.</summary>
    NotTaken,

    /// <summary>Taken or not: nobody knows.</summary>
    Unknown,

    /// <summary>Not taken, for this recipient.</summary>
    Unreachable,

    /// <summary>Not taken, for what it says.</summary>
    Refused,
}
