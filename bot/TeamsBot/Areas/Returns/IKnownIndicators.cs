using Partnership.Returns.Indicators;

namespace TeamsBot.Areas.Returns;

/// <summary>The indicators that words may mean.</summary>
internal interface IKnownIndicators
{
    /// <summary>Those that are asked for; while the database cannot be read, the facts' own.</summary>
    ValueTask<IReadOnlyList<IndicatorDefinition>> KnownDefinitionsAsync();
}
