using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;
using TeamsBot.Cards;
using TeamsBot.Cards.Periods;
using TeamsBot.Conversation;
using TeamsBot.Storage.Returns;

namespace TeamsBot.Returns;

/// <summary>The secretariat opens a funding year: when its returns are due and who gets how much.</summary>
internal sealed class PeriodsCapability(Knowledge knowledge, ReturnStore store, Roles roles, PeriodCards cards, TimeProvider time) : ICapability
{
    private const string NotAllowed = "Only the partnership's secretariat opens funding years and changes them.";

    public IReadOnlyList<string> Verbs { get; } = [PeriodVerbs.Open, PeriodVerbs.Save];

    public HelpTopic Help { get; } = new(
        "Open a funding year",
        "For the secretariat: \"open the funding year 2018/19\" asks for the due dates and the allocations; what the documents give is filled in.");

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Actors.Of(turnContext.Activity) is not { } actor || !roles.IsSecretariat(actor.Id))
        {
            await CardReply.SayAsync(turnContext, NotAllowed, cancellationToken);
            return;
        }

        var (facts, _) = await knowledge.GetAsync();
        var opening = new PeriodOpening(facts);
        var action = ReturnAction.Read(verb, data);
        var current = Find(action.Period);
        if (verb is PeriodVerbs.Open)
        {
            await CardReply.ShowAsync(turnContext, cards.Form(Form(facts, current, Proposal(opening, facts, current, action))), cancellationToken);
            return;
        }

        await SaveAsync(turnContext, facts, opening, current, actor, action, cancellationToken);
    }

    private async Task SaveAsync(
        ITurnContext turnContext, FactBook facts, PeriodOpening opening, FundingPeriod? current, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var by = roles.Of(actor);
        var typed = PeriodInputs.Read(action, current);
        var outcome = current is null
            ? opening.Open(typed, by, Find)
            : opening.Change(current, typed, by, action.Revision, [.. store.InPeriod(current.Id).Select(one => one.Key.Area).Distinct()]);
        switch (outcome)
        {
            case PeriodOutcome.Done done when await store.SaveAsync(current, done.Period, actor, time.GetUtcNow(), action.Form, cancellationToken) is SavingOutcome.Saved:
                await knowledge.RefreshAsync();
                await CardReply.ShowAsync(turnContext, cards.Summary(done.Period), cancellationToken);
                break;
            case PeriodOutcome.Refused refusal:
                await CardReply.ShowAsync(turnContext, cards.Form(Form(facts, current, typed) with { Faults = refusal.Faults }), cancellationToken);
                break;
            case PeriodOutcome.NotAllowed:
                await CardReply.SayAsync(turnContext, NotAllowed, cancellationToken);
                break;
            case PeriodOutcome.AlreadyOpen open:
                await CardReply.ShowAsync(turnContext, cards.Summary(open.Current), cancellationToken);
                break;
            case PeriodOutcome.Stale or PeriodOutcome.Done:
                // Saved by someone else meanwhile, or by this very form before: what is kept is what counts.
                await CardReply.ShowAsync(turnContext, cards.Summary(Kept(outcome, current)), cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"No answer to {outcome}.");
        }
    }

    private FundingPeriod Kept(PeriodOutcome outcome, FundingPeriod? current) =>
        Find(outcome is PeriodOutcome.Done done ? done.Period.Id : current!.Id) ?? throw new InvalidOperationException("A funding period is gone.");

    private static PeriodForm Form(FactBook facts, FundingPeriod? current, PeriodInput typed) => new(
        current,
        typed,
        facts.FundedLines.ToDictionary(line => line.Id.Value, line => line.Name, StringComparer.Ordinal),
        [],
        Guid.NewGuid());

    /// <summary>What is filled in: the open period as it is, or what the documents give for a new one.</summary>
    private PeriodInput Proposal(PeriodOpening opening, FactBook facts, FundingPeriod? current, ReturnAction action)
    {
        if (current is null)
        {
            return opening.Proposal(FundingYear.Parse(action.Period) ?? Next(facts));
        }

        var amounts = current.Allocations.ToDictionary(one => one.Area.Value, one => one.Amount, StringComparer.Ordinal);
        var usual = opening.Proposal(FundingYear.Parse(current.Name)!.Value);
        return usual with
        {
            PlanDue = PeriodInputs.Iso(current.PlanDue),
            MidYearDue = PeriodInputs.Iso(current.MidYearDue),
            EndYearDue = PeriodInputs.Iso(current.EndYearDue),
            Allocations = [.. usual.Allocations.Select(row => row with { Amount = amounts.TryGetValue(row.Area!, out var amount) ? amount.ToString() : null })],
        };
    }

    /// <summary>The year after the newest open one; without any, the newest that the documents know allocations of.</summary>
    private FundingYear Next(FactBook facts) => store.Periods() is [var newest, ..]
        ? new FundingYear(FundingYear.Parse(newest.Name)!.Value.StartYear + 1)
        : facts.Grants.Where(grant => grant.Kind == GrantKind.Allocation).Select(grant => FundingYear.Parse(grant.Period.Value)).OfType<FundingYear>().OrderBy(year => year.StartYear).LastOrDefault();

    private FundingPeriod? Find(string period) => store.Periods().FirstOrDefault(one => string.Equals(one.Id.Value, period, StringComparison.Ordinal));

    private FundingPeriod? Find(PeriodId period) => Find(period.Value);
}
