namespace Partnership.Returns.Overview;

/// <summary>Whose move it is.</summary>
public enum ReturnMover
{
    Contact,
    Commander,
    Secretariat,

    /// <summary>Nobody's: it is accepted.</summary>
    Nobody,
}
