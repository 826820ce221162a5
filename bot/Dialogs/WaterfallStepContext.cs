#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step of a waterfall works with.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _hasGoneOn;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        // The step works on the waterfall's own stack, so what is around that is around the step.
        Parent = dc.Parent;
        _waterfall = waterfall;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>The position of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with; after the first turn as its JSON came back from storage.</summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the dialog that the step before began has ended with.</summary>
    public object Result { get; }

    /// <summary>What the steps remember for one another.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step in the same turn.</summary>
    /// <exception cref="InvalidOperationException">This step has gone on already.</exception>
    public Task<DialogTurnResult> NextAsync(object result = default, CancellationToken cancellationToken = default)
    {
        if (_hasGoneOn)
        {
            throw new InvalidOperationException($"Step {Index} of the dialog '{_waterfall.Id}' has gone on to the next already.");
        }

        _hasGoneOn = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
