using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>Reads returns on a connection that a command has opened beside the running bot, without the bot's hold on the database.</summary>
internal sealed class SessionReturns(DatabaseSession session) : IReturnReading
{
    public IReadOnlyList<FundingPeriod> Periods() => session.Returns.Periods();

    public IReadOnlyList<Return> InPeriod(PeriodId period) => session.Returns.InPeriod(period);

    public Return? Find(ReturnKey key) => session.Returns.FindJson(key) is { } json ? ReturnCommands.Read(json) : null;

    public IReadOnlyList<Return> Submissions(ReturnKey key) => session.Returns.Submissions(key);
}
