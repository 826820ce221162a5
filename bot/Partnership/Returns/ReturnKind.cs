namespace Partnership.Returns;

/// <summary>The three documents that a funded area owes in a funding period, in the order in which they fall due.</summary>
public enum ReturnKind
{
    /// <summary>What the grant is to be spent on and why, agreed in June.</summary>
    SpendingPlan,

    /// <summary>Spending and progress in the first half of the period.</summary>
    MidYear,

    /// <summary>Spending and outcomes of the whole period.</summary>
    EndYear,
}
