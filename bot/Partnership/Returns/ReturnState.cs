namespace Partnership.Returns;

/// <summary>How far a return has come; one that was not started is not kept at all.</summary>
public enum ReturnState
{
    /// <summary>Being written by the area's contact.</summary>
    Draft,

    /// <summary>Signed by the contact; the LPA commander has the next move.</summary>
    Submitted,

    /// <summary>Signed by the commander as well; the secretariat has the next move.</summary>
    Countersigned,

    /// <summary>Accepted by the secretariat: a kept version that only an amendment follows.</summary>
    Accepted,
}
