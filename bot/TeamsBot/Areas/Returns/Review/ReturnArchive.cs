using Partnership.Returns;
using TeamsBot.Areas.Returns.Tables;

namespace TeamsBot.Areas.Returns.Review;

/// <summary>Returns with what belongs to them: their period, what they are held against, and their earlier submissions.</summary>
internal sealed class ReturnArchive(ReturnStore store)
{
    public IReadOnlyList<Return> Submissions(ReturnKey key) => store.Submissions(key);

    public FundingPeriod? PeriodOf(ReturnKey key) => store.FindPeriod(key.Period);

    public Return? Find(ReturnKey key) => store.Find(key);

    /// <summary>What the return is held against: the plan as last accepted, and for the year's end the mid-year return.</summary>
    public EarlierReturns EarlierThan(ReturnKey key) => key.Kind switch
    {
        ReturnKind.SpendingPlan => EarlierReturns.None,
        ReturnKind.MidYear => new EarlierReturns(AcceptedPlan(key), MidYear: null),
        ReturnKind.EndYear => new EarlierReturns(AcceptedPlan(key), store.Find(key with { Kind = ReturnKind.MidYear })),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, message: null),
    };

    /// <summary>The submission before the present one, where there was one.</summary>
    public Return? SubmissionBefore(Return whole) =>
        whole.Submission == 1 ? null : store.Submissions(whole.Key).LastOrDefault(one => one.Submission < whole.Submission);

    /// <summary>The spending plan as last accepted; null where none was.</summary>
    public Return? AcceptedPlan(ReturnKey key) => Accepted(key with { Kind = ReturnKind.SpendingPlan });

    /// <summary>The return as last accepted; null where it never was.</summary>
    public Return? Accepted(ReturnKey key) => store.Find(key) switch
    {
        null => null,
        { State: ReturnState.Accepted } accepted => accepted,
        { LastAccepted: { } number } => store.Submissions(key).FirstOrDefault(one => one.Submission == number),
        _ => null,
    };
}
