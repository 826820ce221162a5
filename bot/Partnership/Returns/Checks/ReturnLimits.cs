namespace Partnership.Returns.Checks;

/// <summary>How much may be typed into a return. A card of one line stays far below what Teams takes; an overview is paged.</summary>
public static class ReturnLimits
{
    /// <summary>Characters of an expenditure title.</summary>
    public const int Title = 120;

    /// <summary>Characters of an objective, or of progress and outcomes.</summary>
    public const int Text = 1_500;

    /// <summary>Characters of the name of another source of funding.</summary>
    public const int OtherSource = 120;

    /// <summary>Characters of the reason for a difference from the plan.</summary>
    public const int Reason = 500;

    /// <summary>Characters of the remark on the whole.</summary>
    public const int Remark = 500;

    /// <summary>Characters of a comment on a line or on the whole.</summary>
    public const int Comment = 500;

    /// <summary>Lines of a return.</summary>
    public const int Lines = 20;

    /// <summary>Other sources of funding of one line.</summary>
    public const int OtherFunding = 3;

    /// <summary>Per cent of the planned cost by which a line may differ at the year's end without a word.</summary>
    public const int TolerancePercent = 10;
}
