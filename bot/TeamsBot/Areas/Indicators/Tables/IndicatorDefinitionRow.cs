namespace TeamsBot.Areas.Indicators.Tables;

/// <summary>An indicator that the secretariat has defined, or changed from what the facts say.</summary>
internal sealed class IndicatorDefinitionRow
{
    public required string Id { get; init; }

    public required int Revision { get; init; }

    public required string Json { get; init; }
}
