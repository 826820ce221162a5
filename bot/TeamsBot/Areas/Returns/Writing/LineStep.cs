using Microsoft.Bot.Builder.Dialogs;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>The form of one line.</summary>
internal sealed class LineStep(ReturnService service, ReturnViews views, ReturnCards cards) : ReturnStep(StepId, views, cards)
{
    public const string StepId = "line";

    public override string Help =>
        "Fill in the line and press Save; what is not clear is asked about beside its field and nothing is lost. \"Back without saving\" leaves the line as it was.";

    public override async Task<DialogTurnResult> ShowAsync(DialogContext dc, DialogPosition place, string? note, CancellationToken cancellationToken)
    {
        var view = Views.Find(ReturnDialogInput.Of(dc.Context).Actor, place.RequiredKey);
        var form = view is null ? null
            : place.Line is not { } id ? Blank(view, ReturnDialogInput.Of(dc.Context).Action)
            : view.Return.Line(id) is { } line ? Kept(view, line, ReturnDialogInput.Of(dc.Context).Action)
            : null;
        switch (form)
        {
            case null:
                return await EndAsync(dc, "This line is not there any more. Say \"continue my return\" to see what is.", cancellationToken);
            case { View.Return.State: not ReturnState.Draft } or { View.Viewer.IsContact: false }:
                return await dc.EndDialogAsync(ReturnTexts.Overtaken, cancellationToken);
            default:
                await CardReply.ShowAsync(dc.Context, Cards.Line(form), cancellationToken);
                return EndOfTurn;
        }
    }

    /// <summary>A new line, with what was said of it in words.</summary>
    private static LineForm Blank(ReturnView view, ReturnAction? action) => action is { Verb: ReturnVerbs.NewLine } && action.Inputs.Has(ReturnFields.Title)
        ? LineForm.New(view) with { Typed = LineInputs.Read(action.Inputs, kept: null) }
        : LineForm.New(view);

    /// <summary>A line as it stands, with the cost that was said in words.</summary>
    private static LineForm Kept(ReturnView view, ReturnLine line, ReturnAction? action)
    {
        var form = LineForm.Of(view, line);
        return action is { Verb: ReturnVerbs.EditLine } && action.Said(ReturnFields.Cost) is { Length: > 0 } cost ? form with { Typed = form.Typed with { Cost = cost } } : form;
    }

    protected override async Task<DialogTurnResult> HandleAsync(DialogContext dc, DialogPosition place, ReturnAction action, CancellationToken cancellationToken)
    {
        switch (action.Verb)
        {
            case ReturnVerbs.SaveLine:
                return await SaveAsync(dc, place, action, cancellationToken);
            case ReturnVerbs.KeepLine:
                return await dc.EndDialogAsync(cancellationToken: cancellationToken);
            default:
                return await ShowAsync(dc, place, note: null, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> SaveAsync(DialogContext dc, DialogPosition place, ReturnAction action, CancellationToken cancellationToken)
    {
        var actor = ReturnDialogInput.Of(dc.Context).Actor;
        var shown = Views.Find(actor, place.RequiredKey);
        var kept = place.Line is { } edited ? shown?.Return.Line(edited) : null;
        var typed = LineInputs.Read(action.Inputs, kept is null ? null : LineForm.AsTyped(kept));
        if (action.Inputs.Faults is { Count: > 0 } unread && shown is { Return.State: ReturnState.Draft, Viewer.IsContact: true })
        {
            await CardReply.ShowAsync(dc.Context, Cards.Line(new LineForm(shown, place.Line, typed, []) { Unread = unread }), cancellationToken);
            return EndOfTurn;
        }

        var confirmed = action.ConfirmedFaults;
        var outcome = await service.MakeAsync(
            actor, place.RequiredKey, ReturnVerbs.SaveLine, seen: null, action.Form, (current, move, earlier) => Save(current, move, earlier, place.Line, typed, confirmed, action), cancellationToken);
        switch (outcome)
        {
            case ReturnChangeResult.Saved:
                return await dc.EndDialogAsync("Saved.", cancellationToken);
            case ReturnChangeResult.Faulty faulty when Views.Of(actor, faulty.Current) is { } view:
                await CardReply.ShowAsync(dc.Context, Cards.Line(new LineForm(view, place.Line, typed, faulty.Refusal.Faults)), cancellationToken);
                return EndOfTurn;
            case ReturnChangeResult.Overtaken { Current: { State: ReturnState.Draft } current } when place.Line is not null && Views.Of(actor, current) is { } view:
                await CardReply.ShowAsync(dc.Context, Cards.Line(new LineForm(view, place.Line, typed, []) { Meanwhile = current.Line(place.Line!.Value) }), cancellationToken);
                return EndOfTurn;
            default:
                return await dc.EndDialogAsync(ReturnTexts.Of(outcome), cancellationToken);
        }
    }

    /// <summary>
    /// A line is saved whatever happened to the others meanwhile; only when this line itself was changed since the card was made is the person
    /// asked, with both versions before them.
    /// </summary>
    private static ReturnOutcome Save(
        Return current, ReturnMove move, EarlierReturns earlier, LineId? id, LineInput typed, ConfirmedFaults confirmed, ReturnAction action) =>
        id is not { } line ? ReturnDrafting.AddLine(current, move, typed, earlier, confirmed)
        : current.State == ReturnState.Draft && current.Line(line) is { } kept && action.Subject.Length > 0 && !string.Equals(action.Subject, LineFingerprint.Of(kept), StringComparison.Ordinal) ? new ReturnOutcome.Stale(current)
        : ReturnDrafting.SaveLine(current, move, line, typed, earlier, confirmed);
}
