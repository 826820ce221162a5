namespace TeamsBot.Delivery;

/// <summary>What a person has done with a post that went wrong.</summary>
internal enum Settlement
{
    SendAgain,

    /// <summary>It arrived after all.</summary>
    Arrived,

    /// <summary>It is given up.</summary>
    Leave,
}
