namespace TeamsBot.Graph;

/// <summary>Why Microsoft 365 could not be read.</summary>
internal enum GraphFaultKind
{
    /// <summary>It does not let the bot in, or not to this: the secret, the certificate or the permissions are to be put right by a person.</summary>
    Refused,

    /// <summary>The calendar, site or folder of the settings is not there.</summary>
    NotFound,

    /// <summary>It asks for a pause.</summary>
    Throttled,

    /// <summary>It has a fault of its own, or what it says is no answer.</summary>
    Failing,

    /// <summary>The calendar has lost all of its meetings at once, which is rather a wrong calendar than so many cancellations.</summary>
    Emptied,

    /// <summary>There was no answer: no connection, or none in time.</summary>
    Unreachable,
}
