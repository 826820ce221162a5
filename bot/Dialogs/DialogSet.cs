#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another by their ids.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> _dialogState;

    /// <summary>A set within a container, which keeps the stack.</summary>
    public DialogSet()
    {
    }

    /// <param name="dialogState">Where the stack is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Adds a dialog; where its id is taken by another one it gets a number after it, from 2 up.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var taken))
        {
            if (ReferenceEquals(taken, dialog))
            {
                return this;
            }

            var suffix = 2;
            while (_dialogs.ContainsKey(FormattableString.Invariant($"{dialog.Id}{suffix}")))
            {
                suffix++;
            }

            dialog.Id = FormattableString.Invariant($"{dialog.Id}{suffix}");
        }

        _dialogs.Add(dialog.Id, dialog);
        return this;
    }

    /// <exception cref="InvalidOperationException">The set was made without a place for its stack.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("This set of dialogs has no state of its own; its container creates contexts.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <returns>Null where there is no such dialog.</returns>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;
}
