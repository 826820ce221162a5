namespace TeamsBot.Areas.Returns.Tables;

/// <summary>A funding period that the secretariat has opened.</summary>
internal sealed class FundingPeriodRow
{
    public required string Period { get; init; }

    public required int Revision { get; init; }

    public required string Json { get; init; }
}
