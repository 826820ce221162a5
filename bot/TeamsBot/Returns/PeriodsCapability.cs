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
internal sealed class PeriodsCapability(Knowledge knowledge, ReturnStore store, Roles roles, PeriodForms forms, PeriodCards cards, TimeProvider time) : ICapability
{
    public const string NotAllowed = "Only the partnership's secretariat opens funding years and changes them.";

    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(PeriodVerbs.Open, PeriodVerbs.Save)];

    public HelpTopic Help { get; } = new(
        "Open a funding year",
        "For the secretariat: \"open the funding year 2018/19\" asks for the due dates and the allocations; what the documents give is filled in. A table of areas and amounts can be pasted into the card, or sent to me as a .csv file.");

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
        var current = store.FindPeriod(new PeriodId(action.Period));
        if (verb is PeriodVerbs.Open)
        {
            await CardReply.ShowAsync(turnContext, cards.Form(forms.Of(facts, current, year: FundingYear.Parse(action.Period))), cancellationToken);
            return;
        }

        var table = action.Inputs.Text(PeriodFields.Table);
        var typed = PeriodInputs.Read(action, current);
        if (action.Inputs.Faults is { Count: > 0 } unread)
        {
            await CardReply.ShowAsync(turnContext, cards.Form(forms.Of(facts, current, typed) with { Table = table, Unread = unread }), cancellationToken);
            return;
        }

        if (!string.IsNullOrWhiteSpace(table) && (current is null || current.Revision == action.Revision))
        {
            // Read and shown before anything is saved: a table may be another year's.
            await CardReply.ShowAsync(turnContext, cards.Form(PeriodForms.Fill(facts, forms.Of(facts, current, typed), table)), cancellationToken);
            return;
        }

        await SaveAsync(turnContext, facts, opening, current, typed, actor, action, cancellationToken);
    }

    private async Task SaveAsync(
        ITurnContext turnContext, FactBook facts, PeriodOpening opening, FundingPeriod? current, PeriodInput typed, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var by = roles.Of(actor);
        var outcome = current is null
            ? opening.Open(typed, by, store.FindPeriod)
            : opening.Change(current, typed, by, action.Revision, [.. store.InPeriod(current.Id).Select(one => one.Key.Area).Distinct()]);
        switch (outcome)
        {
            case PeriodOutcome.Done done when await store.SaveAsync(current, done.Period, actor, time.GetUtcNow(), action.Form, cancellationToken) is SavingOutcome.Saved:
                await knowledge.RefreshAsync();
                await CardReply.ShowAsync(turnContext, cards.Summary(done.Period), cancellationToken);
                break;
            case PeriodOutcome.Refused refusal:
                await CardReply.ShowAsync(turnContext, cards.Form(forms.Of(facts, current, typed) with { Faults = refusal.Faults }), cancellationToken);
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
        store.FindPeriod(outcome is PeriodOutcome.Done done ? done.Period.Id : current!.Id) ?? throw new InvalidOperationException("A funding period is gone.");
}
