using Partnership.Returns.Indicators;

namespace TeamsBot.Areas.Indicators;

/// <summary>What came of an area's report: exactly one of the records within.</summary>
internal abstract record IndicatorStep
{
    private IndicatorStep()
    {
    }

    public sealed record Saved : IndicatorStep;

    /// <summary>The figures are kept already, by this form or as they were: nothing was changed this time.</summary>
    public sealed record Repeated : IndicatorStep;

    /// <summary>Someone reported for the quarter after the card was made: nothing was changed.</summary>
    public sealed record Overtaken : IndicatorStep;

    /// <summary>Something has to be put right or confirmed.</summary>
    public sealed record Faulty(IReadOnlyList<IndicatorFault> Faults) : IndicatorStep;

    public sealed record NotAllowed : IndicatorStep;
}
