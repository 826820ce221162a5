#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a yes or a no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private static readonly Choice[] Answers =
    [
        new("Yes") { Synonyms = ["y", "yep", "yup", "yeah", "sure", "ok", "okay", "agree", "true", "👍", "👌"] },
        new("No") { Synonyms = ["n", "nope", "nop", "not", "disagree", "false", "👎", "✋", "🖐"] },
    ];

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = default, string defaultLocale = default)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>What stands for yes and for no, where not these words.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    /// <summary>The language of yes and no; only English has any here.</summary>
    public string DefaultLocale { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        var activity = turnContext.Activity;
        var message = AppendChoices(question, activity.ChannelId, Shown(), options.Style ?? Style, ChoiceOptions, activity.Conversation?.ConversationType, [activity.From?.Id], cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = turnContext.Activity.Text;
        var wordsOnly = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };
        var found = ChoiceRecognizers.RecognizeChoices(text, Answers, wordsOnly);
        if (found.Count == 0)
        {
            var numbersToo = ChoiceOptions?.IncludeNumbers ?? true;
            found = ChoiceRecognizers.RecognizeChoices(text, Shown(), numbersToo ? null : wordsOnly);
        }

        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = IsClear(found), Value = IsClear(found) && found[0].Resolution.Index == 0 });
    }

    /// <summary>"Not sure" has a word for either; it is not an answer.</summary>
    private static bool IsClear(List<ModelResult<FoundChoice>> found) => found.Count == 1;

    private Choice[] Shown() => ConfirmChoices is { } own ? [own.Item1, own.Item2] : [new Choice("Yes"), new Choice("No")];
}
