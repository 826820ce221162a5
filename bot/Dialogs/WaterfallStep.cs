namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A step of a <see cref="WaterfallDialog"/>. It asks, goes on to the next step, or ends the dialog.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
