using Partnership.Returns.Indicators;

namespace TeamsBot.Areas.Indicators;

/// <summary>What came of defining, changing or retiring an indicator: exactly one of the records within.</summary>
internal abstract record DefinitionStep
{
    private DefinitionStep()
    {
    }

    public sealed record Saved(IndicatorDefinition Definition) : DefinitionStep;

    /// <summary>The same form has done its work before: nothing was changed this time.</summary>
    public sealed record Repeated(IndicatorDefinition Definition) : DefinitionStep;

    /// <summary>Someone else has changed the indicator since: nothing was changed.</summary>
    public sealed record Overtaken(IndicatorDefinition Current) : DefinitionStep;

    public sealed record Faulty(IReadOnlyList<IndicatorFault> Faults) : DefinitionStep;

    public sealed record NotAllowed : DefinitionStep;
}
