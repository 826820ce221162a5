using Partnership.Calendars;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns;

/// <summary>The returns whose next move is a person's: to start, to go on with, to mend, to countersign, to look at; and for the secretariat, which others are late.</summary>
internal sealed class ReturnsWaiting(ReturnStore store, Roles roles, TimeProvider time) : IWaiting
{
    /// <summary>Days before its due date from which a return that nobody has begun waits: before that there is little to write in it.</summary>
    private const int Ahead = 60;

    /// <summary>Late returns that are named; the status board has them all.</summary>
    private const int MostNamed = 4;

    public ValueTask<IReadOnlyList<WaitingMatter>> ForAsync(Person person)
    {
        var by = roles.Of(person);
        var matters = new List<WaitingMatter>();
        if (by.Secretariat || by.ContactFor.Count > 0 || by.CommanderFor.Count > 0)
        {
            foreach (var period in store.Periods())
            {
                Add(matters, period, by, LondonTime.DayOf(time.GetUtcNow()));
            }
        }

        return ValueTask.FromResult<IReadOnlyList<WaitingMatter>>(matters);
    }

    private void Add(List<WaitingMatter> matters, FundingPeriod period, PersonRoles by, DateOnly today)
    {
        var kept = store.InPeriod(period.Id).ToDictionary(static one => one.Key);
        var board = StatusBoard.Of(period, kept.Values.Select(ReturnSummary.Of), today);
        var late = new List<string>();
        foreach (var (row, status) in board.Rows.SelectMany(static row => row.Returns, static (row, status) => (row, status)))
        {
            var current = kept.GetValueOrDefault(status.Key);
            if (ToDo(status, current, row, by) is { } todo)
            {
                var due = ReturnWords.Due(status.Due, today, status.IsOverdue ? null : current?.State);
                matters.Add(new WaitingMatter(
                    ReturnWords.Title(row.Area.Name, status.Key.Kind, period.Name),
                    $"{todo.What} {due}.",
                    status.IsOverdue ? WaitingUrgency.Overdue : WaitingUrgency.ToDo,
                    status.Due,
                    CardButton.Go(todo.Button, ReturnActions.On(ReturnVerbs.Open, status.Key))));
            }
            else if (status.IsOverdue)
            {
                late.Add($"{row.Area.Name} ({ReturnWords.ShortKind(status.Key.Kind).ToLowerInvariant()})");
            }
        }

        if (by.Secretariat && late.Count > 0)
        {
            matters.Add(new WaitingMatter(
                $"Returns {period.Name}",
                $"{ReturnWords.Counted(late.Count, "return is", "returns are")} overdue and with somebody else: {string.Join(", ", late.Take(MostNamed))}{(late.Count > MostNamed ? " and others" : "")}.",
                WaitingUrgency.Overdue,
                By: null,
                CardButton.Go("Status board", new CardAction(ReturnVerbs.Board) { Period = period.Id.Value })));
        }
    }

    /// <summary>What the person is to do with a return, and the button's word for it; null where the move is not theirs.</summary>
    private static (string What, string Button)? ToDo(ReturnStatus status, Return? current, BoardRow row, PersonRoles by) => current switch
    {
        null => ReturnRights.MayWrite(by, status.Key.Area) && MayStart(status, row) ? ("To be started.", "Start") : null,
        { State: ReturnState.Draft } when !ReturnRights.MayWrite(by, status.Key.Area) => null,
        { State: ReturnState.Draft, Reason: DraftReason.SentBack } => ("Sent back by the commander.", "Mend"),
        { State: ReturnState.Draft, Reason: DraftReason.ChangesRequested } => ("The secretariat asks for changes.", "Mend"),
        { State: ReturnState.Draft } => ("Begun, not sent.", "Continue"),
        { State: ReturnState.Submitted } => ReturnRights.MayCountersign(by, current) ? ("Waits for your countersignature.", "Look at it") : null,
        { State: ReturnState.Countersigned } => ReturnRights.MayReview(by) ? ("Countersigned, to be accepted.", "Look at it") : null,
        _ => null,
    };

    /// <summary>The plan from the day on which its year is opened; the others once the plan is accepted and their day comes near.</summary>
    private static bool MayStart(ReturnStatus status, BoardRow row) =>
        status.Key.Kind is ReturnKind.SpendingPlan || (status.DaysLeft <= Ahead && row.Returns.Any(static one => one.Key.Kind is ReturnKind.SpendingPlan && one.IsSettled));
}
