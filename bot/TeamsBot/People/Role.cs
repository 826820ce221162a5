namespace TeamsBot.People;

/// <summary>What a person may do beyond asking, which everyone may.</summary>
internal enum Role
{
    /// <summary>Runs the partnership: sees everything, accepts returns, gives roles. For no area in particular.</summary>
    Secretariat,

    /// <summary>Sends an area's returns and progress updates.</summary>
    CspContact,

    /// <summary>Countersigns an area's returns for the police.</summary>
    LpaCommander,

    /// <summary>Sends the progress updates of a lead agency.</summary>
    LeadContact,

    /// <summary>Sees what agendas keep from the public, where nobody else looks on.</summary>
    ExemptReader,
}
