namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Gives a turn to the dialog of a conversation: to where it was left, or to its beginning.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var context = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        var result = await context.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await context.BeginDialogAsync(dialog.Id, null, cancellationToken);
        }
    }
}
