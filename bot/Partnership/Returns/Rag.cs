namespace Partnership.Returns;

/// <summary>How a piece of work stands, as a traffic light.</summary>
public enum Rag
{
    /// <summary>On course.</summary>
    Green,

    /// <summary>At risk.</summary>
    Amber,

    /// <summary>Off course.</summary>
    Red,
}
