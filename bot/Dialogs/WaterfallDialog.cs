#nullable disable // As in the SDK, whose signatures say nothing about null.
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog of steps, one after the other; each takes what the step before it asked for. After the last it ends.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";
    private const string PersistedStepIndex = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = default)
        : base(dialogId) => _steps = [.. actions ?? []];

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[PersistedInstanceId] = Guid.NewGuid().ToString();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Goes on with the text of a message; other activities leave the waterfall waiting.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type is Schema.ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn;
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = Convert.ToInt32(dc.ActiveDialog.State[PersistedStepIndex], CultureInfo.InvariantCulture);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[PersistedStepIndex] = index;
        var values = PersistedState.Read<Dictionary<string, object>>(state, PersistedValues) ?? new Dictionary<string, object>(StringComparer.Ordinal);
        return OnStepAsync(new WaterfallStepContext(this, dc, state[PersistedOptions], values, index, reason, result), cancellationToken);
    }
}
