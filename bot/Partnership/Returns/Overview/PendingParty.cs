namespace Partnership.Returns.Overview;

/// <summary>Whose move it is.</summary>
public enum PendingParty
{
    Contact,
    Commander,
    Secretariat,

    /// <summary>Nobody's: it is accepted.</summary>
    Nobody,
}
