namespace Partnership.Returns.Periods;

/// <summary>What a fault in a funding period is about.</summary>
public enum PeriodField
{
    Whole,
    Year,
    PlanDue,
    MidYearDue,
    EndYearDue,

    /// <summary>The name of an area in one row.</summary>
    Area,

    /// <summary>The amount in one row.</summary>
    Amount,
}
