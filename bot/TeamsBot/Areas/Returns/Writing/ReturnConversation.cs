using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Partnership.Returns;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>Runs the dialog of a return for the person who speaks, and keeps where it stands.</summary>
internal sealed class ReturnConversation
{
    private readonly MemberState _state;
    private readonly DialogSet _dialogs;

    public ReturnConversation(MemberState state, ReturnDialog dialog)
    {
        _state = state;
        _dialogs = new DialogSet(state.ReturnDialogs);
        _dialogs.Add(dialog);
    }

    /// <summary>Takes a button of a return's card.</summary>
    public async Task PressAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        new ReturnDialogInput(actor, action, "").Attach(turnContext);
        var dialog = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        if (dialog.ActiveDialog is { Id: ReturnDialog.DialogId })
        {
            await dialog.ContinueDialogAsync(cancellationToken);
        }
        else
        {
            await dialog.CancelAllDialogsAsync(cancellationToken);
            await dialog.BeginDialogAsync(ReturnDialog.DialogId, cancellationToken: cancellationToken);
        }

        await SaveAsync(turnContext, cancellationToken);
    }

    /// <summary>Gives typed words to the dialog that is open.</summary>
    /// <returns>False where none is open or the words are not for it.</returns>
    public async Task<bool> HearAsync(ITurnContext turnContext, Person actor, string text, CancellationToken cancellationToken)
    {
        if (!await IsOpenAsync(turnContext, cancellationToken))
        {
            return false;
        }

        var turn = new ReturnDialogInput(actor, action: null, text);
        turn.Attach(turnContext);
        var dialog = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        await dialog.ContinueDialogAsync(cancellationToken);
        await SaveAsync(turnContext, cancellationToken);
        return !turn.IsForOthers;
    }

    /// <summary>Says, once, that a return is open, after something else was answered in between.</summary>
    public async Task GoOnAsync(ITurnContext turnContext, Person actor, CancellationToken cancellationToken)
    {
        if (await IsOpenAsync(turnContext, cancellationToken))
        {
            new ReturnDialogInput(actor, action: null, "").Attach(turnContext);
            var dialog = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
            await dialog.RepromptDialogAsync(cancellationToken);
            await SaveAsync(turnContext, cancellationToken);
        }
    }

    private async Task<bool> IsOpenAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await _state.ReturnDialogs.GetAsync(turnContext, cancellationToken: cancellationToken) is { DialogStack.Count: > 0 };

    private Task SaveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        _state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
}
