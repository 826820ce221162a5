#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder.Dialogs;

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext context, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options, int attemptCount)
    {
        Context = context;
        Recognized = recognized;
        State = state;
        Options = options;
        AttemptCount = attemptCount;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>What the prompt and its validator remember until the question is answered.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How many answers there have been, this one included.</summary>
    public int AttemptCount { get; }
}
