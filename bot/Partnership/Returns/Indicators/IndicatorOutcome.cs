namespace Partnership.Returns.Indicators;

/// <summary>What came of reporting a quarter or defining an indicator: exactly one of the records within.</summary>
public abstract record IndicatorOutcome
{
    private IndicatorOutcome()
    {
    }

    /// <summary>The figures to save; a later report of the same quarter takes the place of an earlier one, value by value.</summary>
    public sealed record Reported(IReadOnlyList<IndicatorValue> Values) : IndicatorOutcome;

    /// <summary>The definition to save.</summary>
    public sealed record Defined(IndicatorDefinition Definition) : IndicatorOutcome;

    public sealed record Stale(IndicatorDefinition Current) : IndicatorOutcome;

    /// <summary>The person does not report for the area, or is not of the secretariat.</summary>
    public sealed record NotAllowed : IndicatorOutcome;

    /// <param name="Faults">Never empty.</param>
    public sealed record Refused(IReadOnlyList<IndicatorFault> Faults) : IndicatorOutcome
    {
        /// <summary>Whether "yes, as it is" is an answer.</summary>
        public bool MayConfirm => Faults.All(static fault => fault.MayConfirm);
    }
}
