#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of several choices, which people may give by its words or by its number.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = default, string defaultLocale = default)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <summary>The language of the words around the choices; only English has any here.</summary>
    public string DefaultLocale { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        var activity = turnContext.Activity;
        var message = AppendChoices(question, activity.ChannelId, options.Choices ?? [], options.Style ?? Style, ChoiceOptions, activity.Conversation?.ConversationType, [activity.From?.Id], cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var found = ChoiceRecognizers.RecognizeChoices(turnContext.Activity.Text, options.Choices ?? [], RecognizerOptions);
        return Task.FromResult(new PromptRecognizerResult<FoundChoice> { Succeeded = found.Count > 0, Value = found.Count > 0 ? found[0].Resolution : null });
    }
}
