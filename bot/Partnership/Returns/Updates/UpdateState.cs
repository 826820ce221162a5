namespace Partnership.Returns.Updates;

/// <summary>How far a progress update has come.</summary>
public enum UpdateState
{
    /// <summary>Sent by its body; the secretariat has not looked at it yet.</summary>
    Sent,

    /// <summary>Accepted by the secretariat: questions are answered from it.</summary>
    Accepted,

    /// <summary>The secretariat asked something of its sender, who changes it and sends it again.</summary>
    AskedBack,

    /// <summary>The secretariat did not take it.</summary>
    Declined,

    /// <summary>A newer one of the same body on the same subject has taken its place.</summary>
    Superseded,
}
