namespace Partnership.Returns.Requests;

/// <summary>A role as people name it in chat.</summary>
public enum RoleName
{
    /// <summary>The nominated contact of an area.</summary>
    Contact,

    /// <summary>The LPA commander of an area.</summary>
    Commander,

    Secretariat,
}
