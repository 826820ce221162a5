namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Says whether an answer will do. It sees answers that were not understood as well, and may put its own value into the result.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
