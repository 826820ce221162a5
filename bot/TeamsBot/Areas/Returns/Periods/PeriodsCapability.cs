using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>The secretariat opens a funding year, and changes it: when its returns are due and who gets how much.</summary>
internal sealed class PeriodsCapability(Knowledge knowledge, ReturnStore store, Roles roles, PeriodForms forms, PeriodCards cards, PeriodSaving saving, TimeProvider time) : ICapability
{
    private const string DeadlineExample = "Say for example: change the deadline of the mid-year return to 15 December.";

    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(PeriodVerbs.Open, PeriodVerbs.Save, PeriodVerbs.Deadline)];

    public HelpTopic Help { get; } = new(
        "Open a funding year",
        "For the secretariat: \"open the funding year 2018/19\" asks for the due dates and the allocations; what the documents give is filled in. A table of areas and amounts can be pasted into the card, or sent to me as a .csv file. \"Change the deadline of the mid-year return to 15 December\" moves a date.")
    {
        Say = ["Open the funding year"],
    };

    public bool IsFor(PersonId? person) => person is { } known && roles.IsSecretariat(known);

    public static string NotAllowed(Roles roles, PersonId? reader) => $"Only the partnership's secretariat opens funding years and changes them.{roles.AskSecretariat(reader)}";

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Actors.Of(turnContext.Activity) is not { } actor || !roles.IsSecretariat(actor.Id))
        {
            await CardReply.SayAsync(turnContext, NotAllowed(roles, Roles.SenderOf(turnContext.Activity)), cancellationToken);
            return;
        }

        var (facts, _) = await knowledge.GetAsync();
        var action = ReturnAction.Read(verb, data);
        var current = store.FindPeriod(new PeriodId(action.Period));
        switch (verb)
        {
            case PeriodVerbs.Open:
                await CardReply.ShowAsync(turnContext, cards.Form(forms.Of(facts, current, year: FundingYear.Parse(action.Period))), cancellationToken);
                break;
            case PeriodVerbs.Deadline:
                await MoveDeadlineAsync(turnContext, facts, action, cancellationToken);
                break;
            default:
                await SaveAsync(turnContext, actor, facts, current, action, cancellationToken);
                break;
        }
    }

    /// <summary>The year's form with the date that was asked for: what is saved is what the person has seen.</summary>
    private async Task MoveDeadlineAsync(ITurnContext turnContext, FactBook facts, ReturnAction action, CancellationToken cancellationToken)
    {
        var said = action.Said(PeriodVerbs.DayKey);
        if (store.PeriodOrPresent(action.Period, LondonTime.DayOf(time.GetUtcNow())) is not { } period)
        {
            await CardReply.SayAsync(turnContext, action.Period.Length > 0 ? "That funding year is not open." : "No funding year is open, so there is no deadline to change.", cancellationToken);
        }
        else if (ReturnActions.KindOf(action.Said("kind")) is not { } kind)
        {
            await CardReply.SayAsync(turnContext, $"Which deadline: of the spending plan, the mid-year return or the end-year return? {DeadlineExample}", cancellationToken);
        }
        else if (DateInput.Read(said, period.DueOn(kind)) is not { } day)
        {
            await CardReply.SayAsync(turnContext, $"I cannot tell which day \"{said}\" is. {DeadlineExample}", cancellationToken);
        }
        else
        {
            var form = forms.Of(facts, period);
            await CardReply.ShowAsync(turnContext, cards.Form(form with { Typed = form.Typed.DueOn(kind, PeriodInputs.Iso(day)), Note = PeriodComposer.Moved(period, kind, day) }), cancellationToken);
        }
    }

    private async Task SaveAsync(ITurnContext turnContext, Person actor, FactBook facts, FundingPeriod? current, ReturnAction action, CancellationToken cancellationToken)
    {
        var table = action.Inputs.Text(PeriodFields.Table);
        var form = forms.Of(facts, current, PeriodInputs.Read(action, current, PeriodForms.Areas(facts)));
        var hasTable = !string.IsNullOrWhiteSpace(table) && (current is null || current.Revision == action.Revision);
        form = (hasTable ? PeriodForms.Fill(facts, form, table) : form) with { Unread = action.Inputs.Faults };
        var outcome = hasTable || form.Unread.Count > 0
            ? saving.Judge(facts, current, form.Typed, actor, action)
            : await saving.SaveAsync(facts, current, form.Typed, actor, action, cancellationToken);
        switch (outcome)
        {
            case PeriodOutcome.NotAllowed:
                await CardReply.SayAsync(turnContext, NotAllowed(roles, Roles.SenderOf(turnContext.Activity)), cancellationToken);
                break;
            case PeriodOutcome.AlreadyOpen { Current: var kept }:
                await CardReply.ShowAsync(turnContext, cards.Summary(kept, saving.Taken(facts, kept, form.Typed, "This year is open already")), cancellationToken);
                break;
            case PeriodOutcome.Stale { Current: var kept }:
                await CardReply.ShowAsync(turnContext, cards.Summary(kept, saving.Taken(facts, kept, form.Typed, "This year has changed since your card was made")), cancellationToken);
                break;
            case PeriodOutcome.Refused refusal:
                await CardReply.ShowAsync(turnContext, cards.Form(form with { Faults = refusal.Faults }), cancellationToken);
                break;
            case PeriodOutcome.Done when hasTable || form.Unread.Count > 0:
                // Shown before anything is saved: a table may be another year's.
                await CardReply.ShowAsync(turnContext, cards.Form(form), cancellationToken);
                break;
            case PeriodOutcome.Done { Period: var saved }:
                await knowledge.RefreshAsync();
                await CardReply.ShowAsync(turnContext, cards.Summary(saved, saving.Told(current, saved, actor)), cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"No answer to {outcome}.");
        }
    }
}
