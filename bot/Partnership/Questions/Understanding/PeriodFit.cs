namespace Partnership.Questions.Understanding;

/// <summary>How well a fact's period answers for the period asked about; the greater, the better.</summary>
internal enum PeriodFit
{
    /// <summary>Another time.</summary>
    None,

    /// <summary>Mostly the same months under another count; the answer says so.</summary>
    Near,

    /// <summary>The fact's longer period holds the one asked about.</summary>
    Around,

    /// <summary>The fact's period lies in the one asked about.</summary>
    Within,

    /// <summary>The same period.</summary>
    Exact,
}
