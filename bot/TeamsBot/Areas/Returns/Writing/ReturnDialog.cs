using Microsoft.Bot.Builder.Dialogs;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Signing;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>
/// The dialog of a return: choose, overview, line, sign. A button says itself which return and which step it belongs to, so a card of last
/// week or of another device finds its step whatever the dialog was at; typed words mean the step that is open.
/// </summary>
internal sealed class ReturnDialog : ComponentDialog
{
    public const string DialogId = "return";

    private static readonly Dictionary<string, string> StepOfVerb = new(StringComparer.Ordinal)
    {
        [ReturnVerbs.Choose] = ChooseStep.StepId,
        [ReturnVerbs.Open] = OverviewStep.StepId,
        [ReturnVerbs.Overview] = OverviewStep.StepId,
        [ReturnVerbs.Check] = OverviewStep.StepId,
        [ReturnVerbs.RemoveLine] = OverviewStep.StepId,
        [ReturnVerbs.Withdraw] = OverviewStep.StepId,
        [ReturnVerbs.Amend] = OverviewStep.StepId,
        [ReturnVerbs.Discard] = OverviewStep.StepId,
        [ReturnVerbs.Versions] = OverviewStep.StepId,
        [ReturnVerbs.NewLine] = LineStep.StepId,
        [ReturnVerbs.EditLine] = LineStep.StepId,
        [ReturnVerbs.SaveLine] = LineStep.StepId,
        [ReturnVerbs.KeepLine] = LineStep.StepId,
        [ReturnVerbs.Preview] = SignStep.StepId,
        [ReturnVerbs.Sign] = SignStep.StepId,
        [ReturnVerbs.Submit] = SignStep.StepId,
        [ReturnVerbs.Countersign] = ReviewStep.StepId,
        [ReturnVerbs.SendBack] = ReviewStep.StepId,
        [ReturnVerbs.Accept] = ReviewStep.StepId,
        [ReturnVerbs.Changes] = ReviewStep.StepId,
        [ReturnVerbs.SendChanges] = ReviewStep.StepId,
    };

    /// <summary>The verbs of its cards' buttons.</summary>
    public static IReadOnlyList<string> Verbs { get; } = [.. StepOfVerb.Keys];

    public ReturnDialog(ChooseStep choose, OverviewStep overview, LineStep line, SignStep sign, ReviewStep review)
        : base(DialogId)
    {
        AddDialog(choose);
        AddDialog(overview);
        AddDialog(line);
        AddDialog(sign);
        AddDialog(review);
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        PressAsync(innerDc, ReturnDialogInput.Of(innerDc.Context).Action!, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var turn = ReturnDialogInput.Of(innerDc.Context);
        return turn.Action is { } action ? PressAsync(innerDc, action, cancellationToken) : HearAsync(innerDc, turn, cancellationToken);
    }

    /// <summary>Takes a button to its step, opening that where another one is open.</summary>
    private async Task<DialogTurnResult> PressAsync(DialogContext innerDc, ReturnAction action, CancellationToken cancellationToken)
    {
        var step = action.Key is null ? ChooseStep.StepId : StepOfVerb[action.Verb];
        var place = new DialogPosition(action.Key, step is LineStep.StepId ? action.Line : null);
        if (innerDc.ActiveDialog is not { } active || !string.Equals(active.Id, step, StringComparison.Ordinal) || DialogPosition.Of(active) != place)
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken);
            if (step is LineStep.StepId or SignStep.StepId or ReviewStep.StepId)
            {
                await innerDc.BeginDialogAsync(OverviewStep.StepId, new StepOptions(place with { Line = null }, Shows: false), cancellationToken);
            }

            await innerDc.BeginDialogAsync(step, new StepOptions(place, Shows: false), cancellationToken);
        }

        return await innerDc.ContinueDialogAsync(cancellationToken);
    }

    private async Task<DialogTurnResult> HearAsync(DialogContext innerDc, ReturnDialogInput turn, CancellationToken cancellationToken)
    {
        if (innerDc.ActiveDialog is not { } active || innerDc.FindDialog(active.Id) is not ReturnStep step)
        {
            // A step that this version does not have any more: what was saved is kept, the dialog is not.
            turn.IsForOthers = true;
            return await innerDc.CancelAllDialogsAsync(cancellationToken);
        }

        switch (DialogWordParser.Read(turn.Text))
        {
            case DialogWord.Help when ReturnStep.IsLeft(active):
                turn.IsForOthers = true;
                return EndOfTurn;
            case DialogWord.Cancel:
                await CardReply.SayAsync(innerDc.Context, "Closed. What you saved is kept: say \"continue my return\" to go on, on any device.", cancellationToken);
                return await innerDc.CancelAllDialogsAsync(cancellationToken);
            case DialogWord.Back when innerDc.Stack.Count > 1:
                return await innerDc.EndDialogAsync(cancellationToken: cancellationToken);
            case DialogWord.Back:
                return await innerDc.ReplaceDialogAsync(ChooseStep.StepId, new StepOptions(new DialogPosition()), cancellationToken);
            case DialogWord.Help:
                await CardReply.SayAsync(
                    innerDc.Context,
                    $"{step.Help} At any time: \"back\" goes one step back, \"cancel\" closes the return and keeps what you saved, and a question is answered in between.",
                    cancellationToken);
                return await step.ShowAsync(innerDc, DialogPosition.Of(active), note: null, cancellationToken);
            case DialogWord.None:
                turn.IsForOthers = true;
                return EndOfTurn;
            default:
                throw new InvalidOperationException($"'{turn.Text}' was read as a word that no case here takes.");
        }
    }
}
