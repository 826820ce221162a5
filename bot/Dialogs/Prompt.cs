#nullable disable // As in the SDK, whose signatures say nothing about null.
using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A question. It is asked until there is an answer that is understood and, where there is a validator, that the validator takes.</summary>
public abstract class Prompt<T> : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";
    private const string AttemptCountKey = "AttemptCount";

    private readonly PromptValidator<T> _validator;

    public Prompt(string dialogId, PromptValidator<T> validator = default)
        : base(dialogId) => _validator = validator;

    /// <exception cref="ArgumentException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions question)
        {
            throw new ArgumentException("A prompt is begun with PromptOptions.", nameof(options));
        }

        ExpectAnswer(question.Prompt);
        ExpectAnswer(question.RetryPrompt);
        var memory = new Dictionary<string, object>(StringComparer.Ordinal) { [AttemptCountKey] = 0 };
        var state = dc.ActiveDialog.State;
        state[PersistedOptions] = question;
        state[PersistedState] = memory;
        await OnPromptAsync(dc.Context, memory, question, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Takes a message as the answer; other activities leave the question open.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type is not ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (options, memory) = Recall(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, memory, options, cancellationToken);
        var attempt = Convert.ToInt32(memory[AttemptCountKey], CultureInfo.InvariantCulture) + 1;
        memory[AttemptCountKey] = attempt;
        var isAnswer = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, memory, options, attempt), cancellationToken);
        if (isAnswer)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // A validator that has said what is wrong has asked again already.
        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, memory, options, isRetry: true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog that was laid over the question has ended; the question is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (options, memory) = Recall(instance);
        return OnPromptAsync(turnContext, memory, options, isRetry: false, cancellationToken);
    }

    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>The question with its choices. The question as it was given is left alone, since it may be asked again.</summary>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = default, string conversationType = default, IList<string> toList = default, CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? "";
        var shown = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => MessageFactory.Text(text, null, InputHints.ExpectingInput),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt is null)
        {
            return shown;
        }

        var question = JObject.FromObject(prompt).ToObject<Activity>();
        question.Text = shown.Text;
        question.SuggestedActions = shown.SuggestedActions ?? question.SuggestedActions;
        if (shown.Attachments is { Count: > 0 } cards)
        {
            question.Attachments = [.. question.Attachments ?? [], .. cards];
        }

        return question;
    }

    private static void ExpectAnswer(Activity question)
    {
        if (question is not null && string.IsNullOrEmpty(question.InputHint))
        {
            question.InputHint = InputHints.ExpectingInput;
        }
    }

    private static (PromptOptions Options, Dictionary<string, object> Memory) Recall(DialogInstance instance) => (
        Dialogs.PersistedState.Read<PromptOptions>(instance.State, PersistedOptions),
        Dialogs.PersistedState.Read<Dictionary<string, object>>(instance.State, PersistedState));
}
