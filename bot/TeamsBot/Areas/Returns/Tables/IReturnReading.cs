using Partnership.Facts;
using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>The returns and their periods, to be looked at only: through the running bot's store, or beside it on a connection of one's own.</summary>
internal interface IReturnReading
{
    /// <summary>The funding periods that were opened, the newest first.</summary>
    IReadOnlyList<FundingPeriod> Periods();

    /// <summary>Every return of a period that was started.</summary>
    IReadOnlyList<Return> InPeriod(PeriodId period);

    /// <summary>The return as it stands; null when it was not started.</summary>
    Return? Find(ReturnKey key);

    /// <summary>Every submission of a return, the first first, each as far as it came.</summary>
    IReadOnlyList<Return> Submissions(ReturnKey key);
}
