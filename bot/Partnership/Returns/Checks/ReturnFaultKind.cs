namespace Partnership.Returns.Checks;

/// <summary>What is wrong or odd in a return.</summary>
public enum ReturnFaultKind
{
    TitleMissing,
    TitleTooLong,

    /// <summary>Another line has the same title, but for case, spaces and punctuation.</summary>
    TitleTaken,
    TextMissing,
    TextTooLong,
    CostMissing,

    /// <summary>The amount cannot be read, or cannot be one.</summary>
    CostRefused,

    /// <summary>The amount is below zero, as a credit is.</summary>
    CostIsCredit,

    /// <summary>The amount was found among words.</summary>
    CostInWords,

    /// <summary>One planned line costs more than the whole grant.</summary>
    CostOverAllocation,
    RagMissing,

    /// <summary>What was chosen is none of the three lights.</summary>
    RagUnclear,
    SourceMissing,
    SourceTooLong,
    AmountMissing,
    AmountRefused,

    /// <summary>More was spent than planned, and nothing says why.</summary>
    OverPlan,

    /// <summary>The whole year's spending is less than the first half's, and nothing says why.</summary>
    BelowMidYear,

    /// <summary>More than a tenth of the planned cost was not spent by the year's end, and nothing says why.</summary>
    Underspent,
    ReasonTooLong,

    /// <summary>It looks like private data of a person.</summary>
    PrivateData,
    NoLines,
    TooManyLines,
    TotalOverAllocation,

    /// <summary>The whole is less than the grant, and no remark says why.</summary>
    TotalUnderAllocation,

    /// <summary>A line of a return that the accepted plan does not have any more.</summary>
    NotInPlan,
    RemarkTooLong,
    CommentMissing,
    CommentTooLong,

    /// <summary>A comment on a line that the return does not have.</summary>
    CommentOnNoLine,
}
