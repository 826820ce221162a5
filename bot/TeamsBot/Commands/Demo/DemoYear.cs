using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Checks;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.People;

namespace TeamsBot.Commands.Demo;

/// <summary>
/// The present funding year of the demo world: every plan is accepted, and of the mid-year returns one waits for a signature and one is overdue. Nobody is sent
/// a message about it: each finds in the greeting what waits for them.
/// </summary>
internal sealed class DemoYear(ReturnStore store, ReturnArchive archive, Roles roles, TimeProvider time)
{
    /// <summary>How long the mid-year return is overdue where its usual day is still to come.</summary>
    private const int DaysLate = 14;

    private static readonly FundedLineId Cherwell = new("cherwell");
    private static readonly FundedLineId Oxford = new("oxford");
    private static readonly FundedLineId SouthAndVale = new("south-vale");
    private static readonly FundedLineId WestOxfordshire = new("west-oxon");

    private static readonly Dictionary<FundedLineId, DemoLine[]> Lines = new()
    {
        [Cherwell] =
        [
            new("Anti-social behaviour officer", "One full-time officer who works with the police on repeat complaints in Banbury and Bicester.", "36,000", "The post was empty until July. 41 of 60 repeat complaints are closed.", "14,500", "amber"),
            new("Outreach for victims of domestic abuse", "Three days a week, in Banbury and Kidlington.", "25,000", "The provider gave notice in September; nobody has taken over yet.", "11,200", "red"),
        ],
        [Oxford] =
        [
            new("Street wardens", "Two wardens in the city centre, Thursday to Sunday.", "64,000", "", "", ""),
            new("Modern slavery training", "Training for 400 people in hotels, taxis and letting agencies.", "48,500", "", "", ""),
        ],
        [SouthAndVale] =
        [
            new("CCTV in four towns", "Monitoring in Abingdon, Didcot, Henley and Wantage.", "70,000", "Running in all four towns; 212 incidents passed to the police.", "35,000", "green"),
            new("Work with young people", "Detached youth work in Didcot and Faringdon.", "35,000", "Eight sessions a week since May.", "16,800", "green"),
        ],
        [WestOxfordshire] =
        [
            new("Rural crime watch", "Marking of machinery and a messaging service for farms.", "26,500", "310 farms have joined.", "12,900", "green"),
            new("Scams prevention", "Visits to residents who lost money to rogue traders.", "18,000", "Visits wait for a second trained volunteer.", "5,400", "amber"),
        ],
    };

    private delegate ReturnOutcome Step(Return current, ReturnMove move, EarlierReturns earlier);

    /// <summary>The areas with a grant, the one of the signature first.</summary>
    public static IReadOnlyList<FundedLineId> Areas { get; } = [.. Lines.Keys];

    /// <returns>What was made, a sentence each.</returns>
    public async Task<IReadOnlyList<string>> MakeAsync(FactBook facts, Person secretariat, CancellationToken cancellationToken)
    {
        var period = await OpenAsync(facts, secretariat, cancellationToken);
        foreach (var area in Areas)
        {
            var plan = new ReturnKey(period.Id, area, ReturnKind.SpendingPlan);
            var midYear = plan with { Kind = ReturnKind.MidYear };
            var contact = roles.ContactsFor(area)[0];
            await StartAsync(period, plan, contact, cancellationToken);
            foreach (var line in Lines[area])
            {
                var input = new LineInput(line.Title, line.Objective, line.Cost, Rag: null, [], UnderspendReason: null);
                await MakeAsync(plan, ReturnVerbs.SaveLine, contact, (current, move, earlier) => ReturnDrafting.AddLine(current, move, input, earlier, ConfirmedFaults.None), cancellationToken);
            }

            await SubmitAsync(plan, contact, cancellationToken);
            await FinishAsync(plan, secretariat, cancellationToken);
            if (area != Oxford)
            {
                await ReportAsync(period, midYear, contact, cancellationToken);
            }

            if (area != Cherwell && area != Oxford)
            {
                await FinishAsync(midYear, secretariat, cancellationToken);
            }
        }

        var total = period.Allocations.Aggregate(default(Money), static (sum, one) => sum + one.Amount);
        return
        [
            $"The funding year {period.Name}, open with {total} for {LondonWords.Count(Areas.Count, "area")}; every spending plan is accepted.",
            $"Cherwell's mid-year return, which waits for the commander to countersign it.",
            $"Oxford's mid-year return, which was due on {LondonWords.Date(period.MidYearDue)} and is not begun.",
        ];
    }

    private async Task<FundingPeriod> OpenAsync(FactBook facts, Person secretariat, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = LondonTime.DayOf(now);
        var year = new FundingYear(FinancialYear.Of(today).Start);
        var midYear = year.UsualMidYearDue < today ? year.UsualMidYearDue
            : today.AddDays(-DaysLate) > year.From ? today.AddDays(-DaysLate)
            : year.From.AddDays(1);
        var plan = year.UsualPlanDue < midYear ? year.UsualPlanDue : year.From;
        var typed = new PeriodInput(
            year.Name,
            PeriodInputs.Iso(plan),
            PeriodInputs.Iso(midYear),
            PeriodInputs.Iso(year.UsualEndYearDue),
            [.. Lines.Select(static (area, at) => new AllocationInput(at + 1, area.Key.Value, area.Value.Aggregate(default(Money), static (sum, line) => sum + MoneyInput.Read(line.Cost, zeroAllowed: false).Amount!.Value).ToString()))],
            AmountsOptional: true);
        var outcome = new PeriodOpening(facts, today).Open(typed, roles.Of(secretariat), store.FindPeriod, [PeriodInputs.Iso(plan), PeriodInputs.Iso(midYear)]);
        var period = outcome is PeriodOutcome.Done done ? done.Period : throw new InvalidOperationException($"The demo's year cannot be opened: {outcome}.");
        await store.SaveAsync(before: null, period, secretariat, now, form: null, messages: [], cancellationToken);
        return period;
    }

    private async Task StartAsync(FundingPeriod period, ReturnKey key, Person contact, CancellationToken cancellationToken)
    {
        var grant = period.Allocations.First(one => one.Area == key.Area).Amount;
        var outcome = ReturnDrafting.Start(key, grant, new ReturnMove(roles.Of(contact), time.GetUtcNow(), Revision: 0), archive.EarlierThan(key));
        await store.SaveAsync(new ReturnSaving(Before: null, Done(outcome), "returns.start", Form: null, Messages: []), cancellationToken);
    }

    private async Task ReportAsync(FundingPeriod period, ReturnKey key, Person contact, CancellationToken cancellationToken)
    {
        await StartAsync(period, key, contact, cancellationToken);
        foreach (var (line, at) in Lines[key.Area].Select(static (line, at) => (line, at)))
        {
            var input = new LineInput(Title: null, line.Progress, line.Spent, line.Rag, [], UnderspendReason: null);
            await MakeAsync(key, ReturnVerbs.SaveLine, contact, (current, move, earlier) => ReturnDrafting.SaveLine(current, move, current.Lines[at].Id, input, earlier, ConfirmedFaults.None), cancellationToken);
        }

        await SubmitAsync(key, contact, cancellationToken);
    }

    private Task SubmitAsync(ReturnKey key, Person contact, CancellationToken cancellationToken) => MakeAsync(
        key, ReturnVerbs.Submit, contact, static (current, move, earlier) => ReturnSigning.Submit(current, move, earlier, ConfirmedFaults.None), cancellationToken);

    private async Task FinishAsync(ReturnKey key, Person secretariat, CancellationToken cancellationToken)
    {
        await MakeAsync(key, ReturnVerbs.Countersign, roles.CommandersFor(key.Area)[0], static (current, move, _) => ReturnSigning.Countersign(current, move), cancellationToken);
        await MakeAsync(key, ReturnVerbs.Accept, secretariat, static (current, move, _) => ReturnSigning.Accept(current, move, signersMay: false), cancellationToken);
    }

    private async Task MakeAsync(ReturnKey key, string verb, Person actor, Step step, CancellationToken cancellationToken)
    {
        var current = store.Find(key)!;
        var made = Done(step(current, new ReturnMove(roles.Of(actor), time.GetUtcNow(), current.Revision), archive.EarlierThan(key)));
        await store.SaveAsync(new ReturnSaving(current, made, verb, Form: null, Messages: []), cancellationToken);
    }

    private static Return Done(ReturnOutcome outcome) =>
        outcome is ReturnOutcome.Done done ? done.Return : throw new InvalidOperationException($"The demo's return breaks a rule: {outcome}.");
}

/// <summary>A line of spending in the demo world: as planned, and as it stands at mid-year.</summary>
/// <param name="Spent">In the first half of the year.</param>
/// <param name="Rag">"green", "amber" or "red".</param>
internal sealed record DemoLine(string Title, string Objective, string Cost, string Progress, string Spent, string Rag);
