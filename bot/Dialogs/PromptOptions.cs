#nullable disable // As in the SDK, whose signatures say nothing about null.
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks. Kept in the conversation's state until it is answered.</summary>
public class PromptOptions
{
    public Activity Prompt { get; set; }

    /// <summary>Asked instead of <see cref="Prompt"/> after an answer that would not do.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown, where not as the prompt shows them by itself.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Anything that the prompt's validator needs to know.</summary>
    public object Validations { get; set; }
}
