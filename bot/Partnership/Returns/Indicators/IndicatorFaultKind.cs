namespace Partnership.Returns.Indicators;

/// <summary>What is wrong or odd in a quarter's figures.</summary>
public enum IndicatorFaultKind
{
    NothingReported,
    ValueUnreadable,

    /// <summary>A per cent sign where something is counted, and the like.</summary>
    UnitOther,
    ValueNegative,
    ValueTooLarge,

    /// <summary>More than three times, or less than a third of, the quarter before.</summary>
    ValueOdd,

    /// <summary>A part of one where something is counted.</summary>
    ValueNotWhole,

    /// <summary>More than a hundred per cent.</summary>
    ValueOverHundred,
    NoteWithoutValue,
    NoteTooLong,
    PrivateData,
    QuarterNotOver,

    /// <summary>Somebody else reported for the quarter after the card was made.</summary>
    ChangedMeanwhile,
    NameMissing,
    NameTooLong,
    NameTaken,
    UnitMissing,
    UnitTooLong,
    BetterWayMissing,
}
