using Partnership.Returns;

namespace TeamsBot.Facts;

/// <summary>The allocations that were entered here, which are facts beside those of the documents.</summary>
internal interface IOwnAllocations
{
    /// <summary>The funding periods that were opened, the newest first.</summary>
    /// <exception cref="Storage.DatabaseFaultException">The database cannot be read.</exception>
    IReadOnlyList<FundingPeriod> Periods();
}
