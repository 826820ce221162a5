namespace TeamsBot.Areas.People;

/// <summary>How giving or taking a role ended.</summary>
internal enum RoleChangeResult
{
    Done,

    /// <summary>Nothing to do: the person has the role already, or does not have it.</summary>
    AlreadySo,

    /// <summary>Taking it would leave nobody who can give roles.</summary>
    LastSecretariat,

    /// <summary>Who asked for it is not of the secretariat, or no longer.</summary>
    NotAllowed,
}
