namespace Partnership.Returns.Indicators;

/// <summary>What is wrong or odd in a quarter's figures.</summary>
public enum IndicatorFaultKind
{
    NothingReported,
    ValueUnreadable,
    ValueNegative,
    ValueTooLarge,

    /// <summary>More than three times, or less than a third of, the quarter before.</summary>
    ValueOdd,
    NoteWithoutValue,
    NoteTooLong,
    PrivateData,
    QuarterNotOver,

    /// <summary>Somebody else reported for the quarter after the card was made.</summary>
    ChangedMeanwhile,
    NameMissing,
    NameTooLong,
    NameTaken,
    UnitTooLong,
    BetterWayMissing,
}
