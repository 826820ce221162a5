using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Partnership.Questions;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Questions;

/// <summary>Begins the dialog after an answer that asked back, and hears the reply. Where none is open, it costs a look at the thread's state.</summary>
internal sealed class Clarification
{
    private readonly MemberState _state;
    private readonly DialogSet _dialogs;

    public Clarification(MemberState state)
    {
        _state = state;
        _dialogs = new DialogSet(state.Dialogs);
        _dialogs.Add(new ClarificationDialog());
    }

    /// <summary>The question that is meant: the chosen one when a choice is open and the text names one, else the text itself.</summary>
    public async Task<string> ResolveAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        if (await _state.Dialogs.GetAsync(turnContext, cancellationToken: cancellationToken) is not { DialogStack.Count: > 0 })
        {
            return text;
        }

        ClarificationDialog.Hear(turnContext, text);
        var dialog = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        var turn = await dialog.ContinueDialogAsync(cancellationToken);
        await _state.Dialogs.DeleteAsync(turnContext, cancellationToken);
        return turn is { Result: string chosen } ? chosen : text;
    }

    public async Task OfferAsync(ITurnContext turnContext, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Kind == AnswerKind.Clarification && answer.NextQuestions.Count > 0)
        {
            var dialog = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
            await dialog.BeginDialogAsync(ClarificationDialog.DialogId, string.Join('\n', answer.NextQuestions), cancellationToken);
        }
    }
}
